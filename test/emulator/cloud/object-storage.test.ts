import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import http from "node:http";
import type { Cloud } from "../../../emulator/cloud/cloud";
import { startTestCloud, temporaryDirectory } from "./support";

const BUCKET = "bundle-1250000000";
const HOST = `${BUCKET}.cos.ap-guangzhou.myqcloud.com`;

let directory: string;
let cloud: Cloud;

beforeAll(async () => {
  directory = temporaryDirectory();
  cloud = await startTestCloud(directory);
});
afterAll(async () => {
  await cloud.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** COS's own signature (document 436/7778) of a request without parameters. */
function signed(method: string, path: string, secretKey = cloud.credentials.secretKey): string {
  const digest = (key: string, text: string) => createHmac("sha1", key).update(text).digest("hex");
  const now = Math.floor(Date.now() / 1000);
  const period = `${now - 60};${now + 600}`;
  const request = createHash("sha1")
    .update(`${method.toLowerCase()}\n${path}\n\nhost=${HOST}\n`)
    .digest("hex");
  const signature = digest(digest(secretKey, period), `sha1\n${period}\n${request}\n`);
  return [
    `q-sign-algorithm=sha1&q-ak=${cloud.credentials.secretId}&q-sign-time=${period}&q-key-time=${period}`,
    `q-header-list=host&q-url-param-list=&q-signature=${signature}`,
  ].join("&");
}

async function ask(method: string, path: string, authorization = signed(method, path), body = "") {
  const headers = { host: HOST, ...(authorization !== "" && { authorization }) };
  const request = http.request({ host: "127.0.0.1", port: cloud.port, method, path, headers }).end(body);
  const [response] = await once(request, "response");
  let text = "";
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, etag: response.headers.etag, text };
}

test("an object is what was put, and a bucket goes only when it is empty", async () => {
  expect(await ask("PUT", "/")).toMatchObject({ status: 200 });
  const md5 = createHash("md5").update("program").digest("hex");

  expect(await ask("PUT", "/relay/program", undefined, "program")).toMatchObject({ etag: `"${md5}"` });

  expect(await ask("GET", "/relay/program")).toMatchObject({
    status: 200,
    text: "program",
    etag: `"${md5}"`,
  });
  expect(await ask("DELETE", "/")).toMatchObject({
    status: 409,
    text: expect.stringContaining("BucketNotEmpty"),
  });
  expect(await ask("DELETE", "/relay/program")).toMatchObject({ status: 204 });
  expect(await ask("GET", "/relay/program")).toMatchObject({
    status: 404,
    text: expect.stringContaining("<Code>NoSuchKey</Code>"),
  });
  expect(await ask("DELETE", "/")).toMatchObject({ status: 204 });
});

test.each([
  ["no signature", "", "AccessDenied"],
  ["one of another key", () => signed("HEAD", "/x", "another"), "SignatureDoesNotMatch"],
  ["one of another request", () => signed("GET", "/other"), "SignatureDoesNotMatch"],
  [
    "nobody's key",
    () => signed("GET", "/x").replace(cloud.credentials.secretId, "AKIDx"),
    "InvalidAccessKeyId",
  ],
])("with %s nothing is read", async (_, authorization, code) => {
  const given = typeof authorization === "string" ? authorization : authorization();
  expect(await ask("GET", "/x", given)).toMatchObject({
    status: 403,
    text: expect.stringContaining(`<Code>${code}</Code>`),
  });
});
