import { Agent } from "node:http";
import type { Logger } from "pino";
import * as v from "valibot";
import { parseWith } from "../../functions/shared/wire/parsed";
import type { CredentialSource, Credentials } from "../cloud-api/credentials";
import { errorCode } from "../error-code";
import { exchange } from "../http/exchange";
import { parseJson } from "../json";
import { credentialsUnavailable } from "./errors";

const TIME_LIMIT_MS = 5_000;
const ANSWER_LIMIT_BYTES = 64 * 1024;
/** How long before they end new credentials are asked for: the metadata service gives new ones well before. */
const AHEAD_MS = 5 * 60_000;
/** The pause after a refresh that failed, or brought nothing newer, while the credentials at hand are still good. */
const RETRY_MS = 10_000;

/** The metadata service's answer (CVM document 213/47668). */
const roleAnswer = v.object({
  Code: v.literal("Success"),
  TmpSecretId: v.pipe(v.string(), v.nonEmpty()),
  TmpSecretKey: v.pipe(v.string(), v.nonEmpty()),
  Token: v.pipe(v.string(), v.nonEmpty()),
  /** In seconds since 1970. */
  ExpiredTime: v.number(),
});

interface Held {
  readonly credentials: Credentials;
  readonly endsAt: number;
}

/**
 * The temporary credentials of the instance's role, from the instance's metadata service. They are asked for before
 * they end, once at a time, while those at hand go on being used.
 *
 * @param metadataUrl the service, `http://metadata.tencentyun.com`
 */
export function roleCredentials(metadataUrl: URL, role: string, log: Logger): CredentialSource {
  const url = new URL(`/latest/meta-data/cam/security-credentials/${encodeURIComponent(role)}`, metadataUrl);
  const agent = new Agent();
  let held: Held | undefined;
  let refreshing: Promise<Held> | undefined;
  let notBefore = 0;

  const refresh = (): Promise<Held> => {
    refreshing ??= ask(url, role, agent)
      .then((fresh) => {
        held = fresh;
        return fresh;
      })
      .catch((error: unknown) => {
        log.error({ error: errorCode(error) }, "credentials_not_refreshed");
        throw error;
      })
      .finally(() => {
        notBefore = Date.now() + RETRY_MS;
        refreshing = undefined;
      });
    return refreshing;
  };

  return async () => {
    const now = Date.now();
    if (held === undefined || held.endsAt <= now) return (await refresh()).credentials;
    if (held.endsAt - now < AHEAD_MS && now >= notBefore) refresh().catch(() => undefined);
    return held.credentials;
  };
}

async function ask(url: URL, role: string, agent: Agent): Promise<Held> {
  const limits = { timeoutMs: TIME_LIMIT_MS, maxAnswerBytes: ANSWER_LIMIT_BYTES };
  const { status, body } = await exchange({ url, method: "GET", headers: {}, agent, ...limits }).catch(
    (error: unknown) => {
      throw credentialsUnavailable(role, errorCode(error), error);
    },
  );
  if (status !== 200) throw credentialsUnavailable(role, `it answered ${status}`);
  const answer = parseWith(roleAnswer, parseJson(body));
  if (!answer.ok)
    throw credentialsUnavailable(role, `its answer's ${answer.field || "root"} ${answer.problem}`);
  const { TmpSecretId: secretId, TmpSecretKey: secretKey, Token: token, ExpiredTime } = answer.value;
  return { credentials: { secretId, secretKey, token }, endsAt: ExpiredTime * 1000 };
}
