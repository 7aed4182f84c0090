import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import { CommonClient } from "tencentcloud-sdk-nodejs-common";
import * as v from "valibot";
import {
  actionFailed,
  answerUnreadable,
  type CloudFailure,
  functionMissing,
  permissionMissing,
  type ScriptError,
  serviceClosing,
  variableMissing,
} from "./errors";
import { withRetries } from "./retry";

const text = v.pipe(v.string(), v.nonEmpty());

const environment = v.object({
  TENCENTCLOUD_SECRET_ID: text,
  TENCENTCLOUD_SECRET_KEY: text,
  TENCENTCLOUD_SECURITY_TOKEN: v.optional(v.string()),
  TENCENTCLOUD_PROTOCOL: v.optional(
    v.pipe(v.string(), v.toUpperCase(), v.picklist(["HTTP", "HTTPS"])),
    "HTTPS",
  ),
  TENCENTCLOUD_DOMAIN: v.optional(text, "tencentcloudapi.com"),
  HTTP_PROXY: v.optional(v.string()),
  HTTPS_PROXY: v.optional(v.string()),
});

const VERSIONS = { apigateway: "2018-08-08", scf: "2018-04-16" } as const;

/** The cloud's API, called with what the Terraform provider takes from its environment. */
export class Cloud {
  private readonly clients: Readonly<Record<keyof typeof VERSIONS, CommonClient>>;

  /**
   * @param variables the process's environment
   * @throws VARIABLE_MISSING
   */
  constructor(variables: NodeJS.ProcessEnv, region: string) {
    const parsed = v.safeParse(environment, variables);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      throw variableMissing(
        v.getDotPath(issue) ?? "",
        issue.input === undefined ? "is missing" : issue.message,
      );
    }
    const given = parsed.output;
    const protocol = given.TENCENTCLOUD_PROTOCOL === "HTTP" ? "http://" : "https://";
    const agent = proxyAgent(protocol, protocol === "http://" ? given.HTTP_PROXY : given.HTTPS_PROXY);
    const client = (service: keyof typeof VERSIONS) =>
      new CommonClient(`${service}.${given.TENCENTCLOUD_DOMAIN}`, VERSIONS[service], {
        credential: {
          secretId: given.TENCENTCLOUD_SECRET_ID,
          secretKey: given.TENCENTCLOUD_SECRET_KEY,
          ...(given.TENCENTCLOUD_SECURITY_TOKEN ? { token: given.TENCENTCLOUD_SECURITY_TOKEN } : {}),
        },
        region,
        profile: {
          httpProfile: {
            endpoint: `${service}.${given.TENCENTCLOUD_DOMAIN}`,
            protocol,
            reqTimeout: 30,
            ...(agent === undefined ? {} : { agent }),
          },
        },
      });
    this.clients = { apigateway: client("apigateway"), scf: client("scf") };
  }

  /**
   * Calls an action and parses its answer. Errors that say nothing about the request are tried again.
   *
   * @throws PERMISSION_MISSING, FUNCTION_MISSING, SERVICE_CLOSING, ACTION_FAILED, ANSWER_UNREADABLE
   */
  async call<const S extends v.GenericSchema>(
    service: keyof typeof VERSIONS,
    action: string,
    request: object,
    answer: S,
  ): Promise<v.InferOutput<S>> {
    // A second CreateApi would make a second API; the next apply finds the first one by its name.
    const repeatable = !action.startsWith("Create");
    const raw: unknown = await withRetries(repeatable, async () => {
      try {
        return await this.clients[service].request(action, request);
      } catch (error) {
        throw explained(failureOf(action, error), error);
      }
    });
    const parsed = v.safeParse(answer, raw);
    if (parsed.success) return parsed.output;
    const [issue] = parsed.issues;
    throw answerUnreadable(action, v.getDotPath(issue) ?? "it", issue.message);
  }
}

function proxyAgent(protocol: "http://" | "https://", proxy: string | undefined) {
  if (proxy === undefined || proxy === "") return undefined;
  return protocol === "http://" ? new HttpProxyAgent(proxy) : new HttpsProxyAgent(proxy);
}

function failureOf(action: string, error: unknown): CloudFailure {
  const known = v.safeParse(
    v.object({
      message: v.string(),
      code: v.optional(v.string(), ""),
      requestId: v.optional(v.string(), ""),
    }),
    error,
  );
  if (!known.success) return { action, code: "", message: String(error), requestId: "" };
  const { message, code, requestId } = known.output;
  return { action, code: code === "" ? "a network error" : code, message, requestId };
}

/** What an answer's code means for whoever applies. The codes are those of the actions' documents. */
const MEANINGS: readonly (readonly [RegExp, (failure: CloudFailure, cause: unknown) => ScriptError])[] = [
  [/^(AuthFailure|UnauthorizedOperation)/, permissionMissing],
  [/^(FailedOperation\.ScfError|ResourceNotFound\.Function)/, functionMissing],
  [/^(UnsupportedOperation|OperationDenied|ResourceUnavailable)/, serviceClosing],
];

function explained(failure: CloudFailure, cause: unknown): ScriptError {
  const [, make] = MEANINGS.find(([code]) => code.test(failure.code)) ?? [undefined, actionFailed];
  return make(failure, cause);
}
