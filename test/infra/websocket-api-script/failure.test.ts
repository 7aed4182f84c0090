import { explained, failureOf, passes } from "../../../infra/websocket-api-script/failure";

/** A failure as the SDK throws it. */
const failure = (action: string, code: string | undefined) =>
  failureOf("apigateway", action, Object.assign(new Error("as it is"), { code, requestId: "r-1" }));

describe("an answer that is an error", () => {
  test.each([
    ["AuthFailure.UnauthorizedOperation", "PERMISSION_MISSING", /action apigateway:ModifyApi in CAM/],
    ["UnauthorizedOperation", "PERMISSION_MISSING", /action apigateway:ModifyApi in CAM/],
    ["AuthFailure.TokenFailure", "KEY_WRONG", /TENCENTCLOUD_SECURITY_TOKEN/],
    ["AuthFailure.SignatureExpire", "KEY_WRONG", /clock/],
    ["ResourceNotFound.Function", "FUNCTION_MISSING", /made anew/],
    ["FailedOperation.ScfError", "BINDING_REFUSED", /relay/],
    ["LimitExceeded.ApiCountLimitExceeded", "LIMIT_REACHED", /quota.*relay/],
    ["ActionOffline", "SERVICE_CLOSING", /relay/],
    ["NoSuchProduct", "SERVICE_CLOSING", /relay/],
    ["UnsupportedOperation", "SERVICE_CLOSING", /relay/],
    ["UnsupportedOperation.InvalidServiceTrade", "SERVICE_CLOSING", /relay/],
    ["UnsupportedOperation.ModifyProtocol", "ACTION_FAILED", /what the cloud says/],
    [undefined, "CLOUD_UNREACHABLE", /network/],
  ])("%s is told as %s, with the way out", (cloudCode, code, fix) => {
    expect(explained(failure("ModifyApi", cloudCode))).toMatchObject({
      code,
      message: `ModifyApi was answered with ${cloudCode ?? "no answer"}: as it is (request r-1)`,
      fix: expect.stringMatching(fix),
    });
  });

  test.each([
    "RequestLimitExceeded",
    "LimitExceeded.RequestLimitExceeded",
    "FailedOperation.ServiceInOperation",
  ])("%s passes: nothing was done", (code) => {
    expect(passes(failure("CreateApi", code))).toBe(true);
    expect(passes(failure("ModifyApi", code))).toBe(true);
  });

  test.each(["InternalError", "InternalError.ApigwException", undefined])(
    "after %s something may be done: CreateApi is not repeated",
    (code) => {
      expect(passes(failure("CreateApi", code))).toBe(false);
      expect(passes(failure("ModifyApi", code))).toBe(true);
    },
  );

  test("a missing permission does not pass", () => {
    expect(passes(failure("ModifyApi", "UnauthorizedOperation"))).toBe(false);
  });
});
