import { parseApiAccess } from "../../../infra/websocket-api-script/environment";
import { proxyFor } from "../../../infra/websocket-api-script/proxy";

const keys = { TENCENTCLOUD_SECRET_ID: "id", TENCENTCLOUD_SECRET_KEY: "key" };

describe("access to the cloud's API", () => {
  test("is the provider's: its defaults, its variables, an empty one as none", () => {
    const real = { protocol: "https:", domain: "tencentcloudapi.com", secretId: "id", secretKey: "key" };
    expect(parseApiAccess(keys)).toEqual({ ...real, token: undefined });
    expect(
      parseApiAccess({
        ...keys,
        TENCENTCLOUD_DOMAIN: "",
        TENCENTCLOUD_PROTOCOL: "",
        TENCENTCLOUD_CAM_ROLE_NAME: "",
      }),
    ).toEqual({ ...real, token: undefined });
    const other = { TENCENTCLOUD_DOMAIN: "example.com", TENCENTCLOUD_PROTOCOL: "HTTP" };
    expect(parseApiAccess({ ...keys, ...other, TENCENTCLOUD_SECURITY_TOKEN: "token" })).toEqual({
      ...{ ...real, protocol: "http:", domain: "example.com", token: "token" },
    });
  });

  test.each([
    [{ TENCENTCLOUD_CAM_ROLE_NAME: "role" }],
    [{ ...keys, TENCENTCLOUD_ASSUME_ROLE_ARN: "arn", TENCENTCLOUD_ASSUME_ROLE_SESSION_NAME: "session" }],
    [
      {
        ...keys,
        TENCENTCLOUD_MFA_CERTIFICATION_SERIAL_NUMBER: "1",
        TENCENTCLOUD_MFA_CERTIFICATION_TOKEN_CODE: "2",
      },
    ],
    [{ TENCENTCLOUD_PROFILE: "work" }],
  ])("credentials that only the provider can get are refused, never passed over: %j", (variables) => {
    const [name] = Object.keys(variables).filter((key) => !(key in keys));
    expect(() => parseApiAccess(variables)).toThrow(
      expect.objectContaining({
        code: "PROVIDER_CREDENTIALS_ONLY",
        message: expect.stringContaining(name ?? "?"),
      }),
    );
  });

  test.each([
    [{ TENCENTCLOUD_SECRET_KEY: "key" }, "KEY_MISSING", "TENCENTCLOUD_SECRET_ID"],
    [
      { TENCENTCLOUD_SECRET_ID: "id", TENCENTCLOUD_PROFILE: "work" },
      "KEY_MISSING",
      "TENCENTCLOUD_SECRET_KEY",
    ],
    [{ ...keys, TENCENTCLOUD_PROTOCOL: "http" }, "PROTOCOL_REFUSED", '"http"'],
  ])("%j is refused as %s", (variables, code, named) => {
    expect(() => parseApiAccess(variables)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(named) }),
    );
  });
});

describe("the proxy", () => {
  const host = "scf.tencentcloudapi.com";
  const HTTPS_PROXY = "http://proxy:3128";

  test("is the one for the protocol, in capitals before small letters, with its scheme or without", () => {
    const both = { HTTP_PROXY: "http://a:1", HTTPS_PROXY: "http://b:2", https_proxy: "http://c:3" };
    expect(proxyFor("http:", host, both)).toBe("http://a:1/");
    expect(proxyFor("https:", host, both)).toBe("http://b:2/");
    expect(proxyFor("https:", host, { HTTPS_PROXY: "", https_proxy: "c:3" })).toBe("http://c:3/");
    expect(proxyFor("https:", host, { http_proxy: "http://a:1" })).toBeUndefined();
  });

  // What Go's net/http says of the same variables.
  test.each([
    ["*", true],
    ["tencentcloudapi.com", true],
    ["scf.tencentcloudapi.com", true],
    [".tencentcloudapi.com", true],
    ["*.tencentcloudapi.com", true],
    ["example.com, TencentCloudAPI.com:443", true],
    ["tencentcloudapi.com:80", false],
    [".scf.tencentcloudapi.com", false],
    ["cloudapi.com", false],
    ["10.0.0.0/8,,:443", false],
  ])("NO_PROXY %s: direct is %s", (NO_PROXY, direct) => {
    expect(proxyFor("https:", host, { HTTPS_PROXY, NO_PROXY }) === undefined).toBe(direct);
    expect(proxyFor("https:", host, { HTTPS_PROXY, no_proxy: NO_PROXY }) === undefined).toBe(direct);
  });

  test("one that speaks something else is refused, and its password is not shown", () => {
    const refused = (HTTPS_PROXY: string) => () => proxyFor("https:", host, { HTTPS_PROXY });
    expect(refused("socks5://user:secret@proxy:1080")).toThrow(
      "HTTPS_PROXY names cannot be used: it speaks socks5.",
    );
    expect(refused("http://user:secret@:x")).toThrow("it is no URL");
  });
});
