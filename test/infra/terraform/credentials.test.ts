import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { requireCredentials } from "../../../infra/terraform/credentials";
import { thrown } from "../support";

const home = mkdtempSync(path.join(tmpdir(), "home-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const requiring = (environment: Record<string, string>) => () =>
  requireCredentials({ HOME: home, ...environment }, "provider");

const key = { TENCENTCLOUD_SECRET_ID: "id", TENCENTCLOUD_SECRET_KEY: "key" };
const role = { TENCENTCLOUD_ASSUME_ROLE_ARN: "arn", TENCENTCLOUD_ASSUME_ROLE_SESSION_NAME: "session" };

describe("credentials", () => {
  test.each([
    ["a key pair", key],
    ["a role with a web identity", { ...role, TENCENTCLOUD_ASSUME_ROLE_WEB_IDENTITY_TOKEN: "token" }],
    [
      "a role with SAML",
      {
        ...role,
        TENCENTCLOUD_ASSUME_ROLE_SAML_ASSERTION: "assertion",
        TENCENTCLOUD_ASSUME_ROLE_PRINCIPAL_ARN: "arn",
      },
    ],
    ["the role of a machine", { TENCENTCLOUD_CAM_ROLE_NAME: "role" }],
  ])("%s is enough", (_, environment) => {
    expect(requiring(environment)).not.toThrow();
  });

  test("a profile of tccli is enough where its file exists", () => {
    writeFileSync(path.join(home, "work.credential"), "{}");
    const profile = { TENCENTCLOUD_PROFILE: "work", TENCENTCLOUD_SHARED_CREDENTIALS_DIR: "~" };
    expect(requiring(profile)).not.toThrow();
    expect(requiring({ ...profile, TENCENTCLOUD_PROFILE: "other" })).toThrow();
  });

  test.each([
    ["nothing", {}, "TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set"],
    ["half a key pair", { TENCENTCLOUD_SECRET_ID: "id" }, "TENCENTCLOUD_SECRET_KEY is not set"],
    ["the other half", { TENCENTCLOUD_SECRET_KEY: "key" }, "TENCENTCLOUD_SECRET_ID is not set"],
    ["an empty key", { ...key, TENCENTCLOUD_SECRET_KEY: "" }, "TENCENTCLOUD_SECRET_KEY is not set"],
    ["a role and no proof", role, "nothing that proves who assumes it"],
  ])("%s is refused, and what is missing is named", (_, environment, problem) => {
    expect(requiring(environment)).toThrow(
      expect.objectContaining({ code: "CREDENTIALS_MISSING", message: expect.stringContaining(problem) }),
    );
  });

  test.each([
    ["provider", /SECRET_KEY .*, or TENCENTCLOUD_ASSUME_ROLE_ARN .*, or TENCENTCLOUD_CAM_ROLE_NAME/],
    ["script", /SECRET_KEY \(and TENCENTCLOUD_SECURITY_TOKEN for temporary ones\)\.$/],
  ] as const)("what may be set instead is what the %s takes", (taker, fix) => {
    expect(thrown(() => requireCredentials({ HOME: home }, taker))).toMatchObject({
      fix: expect.stringMatching(fix),
    });
  });
});
