import * as fc from "fast-check";
import Sign from "tencentcloud-sdk-nodejs-common/tencentcloud/common/sign";
import { CloudError } from "../../../emulator/cloud/errors";
import { authenticate, type SignedRequest } from "../../../emulator/cloud/signature";

const CREDENTIALS = { secretId: "AKIDtest", secretKey: "secret" };
const HOST = "scf.tencentcloudapi.invalid";
const NOW = Date.UTC(2026, 0, 31, 0, 2);
const SECONDS = NOW / 1000;

/** The one who has these keys. */
const callerOf = (credentials: typeof CREDENTIALS & { token?: string }) => (secretId: string) =>
  secretId === credentials.secretId ? { ...credentials, may: () => true } : undefined;

/** A request as the official SDK signs it. */
function signed(body: Buffer, service: string, timestamp: number): SignedRequest {
  const type = "application/json";
  const authorization = Sign.sign3({
    ...{ method: "POST", url: `http://${HOST}/`, payload: body, timestamp, service, ...CREDENTIALS },
    ...{ multipart: false, boundary: "", headers: { "Content-Type": type } },
  });
  const headers = { host: HOST, "content-type": type, "x-tc-timestamp": String(timestamp), authorization };
  return { method: "POST", target: "/", headers, body };
}

const request = fc
  .record({
    body: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    service: fc.constantFrom("scf", "apigateway", "postgres", "vpc", "tag"),
    // Two minutes after midnight: the date of the credential may be the day before.
    timestamp: fc.integer({ min: SECONDS - 300, max: SECONDS + 300 }),
  })
  .map(({ body, service, timestamp }) => ({ service, ...signed(body, service, timestamp) }));

/** The code of the cloud's own error; fails for any other outcome. */
function refusal(what: SignedRequest, credentials = CREDENTIALS): string {
  try {
    authenticate(what, callerOf(credentials), NOW);
  } catch (error) {
    if (error instanceof CloudError) return error.code;
    throw error;
  }
  throw new Error("was let in");
}

const withHeader = (what: SignedRequest, name: string, value: string): SignedRequest => ({
  ...what,
  headers: { ...what.headers, [name]: value },
});
const withAuthorization = (what: SignedRequest, pattern: RegExp, value: string) =>
  withHeader(what, "authorization", (what.headers.authorization ?? "").replace(pattern, value));

describe("the signature of a request", () => {
  test("is taken as the official SDK makes it, whatever the body", () => {
    fc.assert(
      fc.property(request, ({ service, ...what }) => {
        expect(authenticate(what, callerOf(CREDENTIALS), NOW)).toMatchObject({ service });
      }),
    );
  });

  test("of temporary keys is taken with their token alone", () => {
    const what = signed(Buffer.from("{}"), "scf", SECONDS);
    const temporary = { ...CREDENTIALS, token: "t" };

    expect(authenticate(withHeader(what, "x-tc-token", "t"), callerOf(temporary), NOW).service).toBe("scf");
    for (const other of [what, withHeader(what, "x-tc-token", "u")])
      expect(refusal(other, temporary)).toBe("AuthFailure.TokenFailure");
    expect(refusal(withHeader(what, "x-tc-token", "t"))).toBe("AuthFailure.TokenFailure");
  });

  test.each<[string, (what: SignedRequest) => SignedRequest]>([
    ["a longer body", (what) => ({ ...what, body: Buffer.concat([what.body, Buffer.from(" ")]) })],
    ["another method", (what) => ({ ...what, method: "PUT" })],
    ["another path", (what) => ({ ...what, target: "/other" })],
    ["a query", (what) => ({ ...what, target: "/?a=b" })],
    ["another host", (what) => withHeader(what, "host", `x${HOST}`)],
    ["another type of content", (what) => withHeader(what, "content-type", "text/plain")],
    ["no type of content", (what) => withHeader(what, "content-type", "")],
    [
      "another time",
      (what) => withHeader(what, "x-tc-timestamp", String(Number(what.headers["x-tc-timestamp"]) + 1)),
    ],
    ["no time", (what) => withHeader(what, "x-tc-timestamp", "")],
    ["another service", (what) => withAuthorization(what, /\/[a-z]+\/tc3/, "/cos/tc3")],
    ["another date", (what) => withAuthorization(what, /\/\d{4}/, "/2020")],
    ["another signature", (what) => withAuthorization(what, /.$/, (what.body.length % 2).toString())],
    ["fewer headers", (what) => withAuthorization(what, /content-type;host/, "host")],
    ["more headers", (what) => withAuthorization(what, /content-type;host/, "content-type;host;constructor")],
    ["another id", (what) => withAuthorization(what, /AKIDtest/, "AKIDother")],
  ])("is not right for a request with %s", (_, change) => {
    fc.assert(
      fc.property(request, ({ service: _service, ...what }) => {
        const changed = change(what);
        // One in sixteen signatures ends with the digit that is put there.
        fc.pre(JSON.stringify(changed) !== JSON.stringify(what));
        expect(refusal(changed)).toMatch(
          /^AuthFailure\.(SignatureFailure|SignatureExpire|SecretIdNotFound)$/,
        );
      }),
    );
  });

  test("is not right when another key made it", () => {
    fc.assert(
      fc.property(request, fc.string(), ({ service: _, ...what }, secretKey) => {
        fc.pre(secretKey !== CREDENTIALS.secretKey);
        expect(refusal(what, { ...CREDENTIALS, secretKey })).toBe("AuthFailure.SignatureFailure");
      }),
    );
  });

  test("may be anything at all: the answer is one of the cloud's errors", () => {
    const inherited = ["constructor", "valueof", "tostring", "hasownproperty", "x-tc-timestamp", "host"];
    const names = fc
      .array(fc.constantFrom(...inherited), { maxLength: 4 })
      .map((more) => ["content-type", "host", ...more].join(";"));
    const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
    const authorization = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom("AKIDtest", "", "AKIDother"), fc.stringMatching(/^[a-z0-9]{1,9}$/), names, hex)
        .map(
          ([id, service, headers, signature]) =>
            `TC3-HMAC-SHA256 Credential=${id}/2026-01-31/${service}/tc3_request, SignedHeaders=${headers}, Signature=${signature}`,
        ),
    );
    const timestamp = fc.oneof(fc.string(), fc.constantFrom(String(SECONDS), "1e308", "-1", "0x10", "NaN"));
    fc.assert(
      fc.property(authorization, timestamp, fc.string(), (given, time, target) => {
        const headers = { authorization: given, "x-tc-timestamp": time, host: HOST };
        const what = { method: "POST", target, headers, body: Buffer.alloc(0) };
        expect(refusal(what)).toMatch(/^AuthFailure\.[A-Z]/);
      }),
      { numRuns: 1000 },
    );
  });
});
