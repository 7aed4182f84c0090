import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from "node:fs";
import http, { type IncomingMessage } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import * as v from "valibot";
import { bootFailed } from "../../errors";
import type { BootSettings } from "./user-data";

/** Where an instance reaches the cloud, on this machine. */
export interface BootNetwork {
  /** Its own metadata service, http://127.0.0.1:1234. */
  readonly metadataUrl: string;
  /** The port where every host of COS is. */
  readonly storagePort: number;
}

type BundleObject = BootSettings["boot"]["objects"][number];

const roleKeys = v.object({ TmpSecretId: v.string(), TmpSecretKey: v.string(), Token: v.string() });
type RoleKeys = v.InferOutput<typeof roleKeys>;

/**
 * Fills the folder of a new instance, as the boot script does on one in the cloud: with the keys of its role it fetches
 * each object of the bundle, and takes none whose checksum is another one.
 *
 * @throws BOOT_FAILED; then there is no folder
 */
export async function boot(settings: BootSettings, folder: string, network: BootNetwork): Promise<void> {
  const { role, bundleUrl, objects } = settings.boot;
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    const keys = await keysOf(role, network);
    for (const object of objects)
      await fetchObject(bundleUrl, object, keys, path.join(fresh, object.name), network);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  renameSync(fresh, folder);
}

async function keysOf(role: string, { metadataUrl }: BootNetwork): Promise<RoleKeys> {
  const url = `${metadataUrl}/latest/meta-data/cam/security-credentials/${encodeURIComponent(role)}`;
  const answer = await fetch(url);
  if (!answer.ok) throw bootFailed(`the instance has no role "${role}"`);
  return v.parse(roleKeys, await answer.json());
}

async function fetchObject(
  bundleUrl: string,
  { key, sha256 }: BundleObject,
  keys: RoleKeys,
  target: string,
  { storagePort }: BootNetwork,
): Promise<void> {
  const { host } = new URL(bundleUrl);
  const request = http.get({
    ...{ host: "127.0.0.1", port: storagePort, path: `/${key}`, agent: false },
    headers: {
      host,
      authorization: authorization(host, `/${key}`, keys),
      "x-cos-security-token": keys.Token,
    },
  });
  const answer: IncomingMessage = (await once(request, "response"))[0];
  if (answer.statusCode !== 200) {
    answer.resume();
    throw bootFailed(`${bundleUrl}/${key} is answered with ${answer.statusCode}`);
  }
  const file = createWriteStream(target, { mode: 0o755 });
  await (key.endsWith(".gz") ? pipeline(answer, createGunzip(), file) : pipeline(answer, file));
  const own = createHash("sha256");
  await pipeline(createReadStream(target), own);
  const given = own.digest("hex");
  if (given !== sha256) throw bootFailed(`${key} has the checksum ${given}, not ${sha256}`);
}

/** The signature of a GET without parameters, as COS documents it (436/7778). */
function authorization(host: string, objectPath: string, { TmpSecretId, TmpSecretKey }: RoleKeys): string {
  const digest = (key: string, text: string) => createHmac("sha1", key).update(text).digest("hex");
  const now = Math.floor(Date.now() / 1000);
  const period = `${now - 60};${now + 600}`;
  const request = `get\n${objectPath}\n\nhost=${encodeURIComponent(host)}\n`;
  const toSign = `sha1\n${period}\n${createHash("sha1").update(request).digest("hex")}\n`;
  return [
    ...["q-sign-algorithm=sha1", `q-ak=${TmpSecretId}`, `q-sign-time=${period}`, `q-key-time=${period}`],
    ...["q-header-list=host", "q-url-param-list="],
    `q-signature=${digest(digest(TmpSecretKey, period), toSign)}`,
  ].join("&");
}
