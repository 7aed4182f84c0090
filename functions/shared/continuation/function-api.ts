import * as v from "valibot";
import { invocationRefused } from "../errors";
import { HttpClient } from "../http/http-client";
import { parseJson } from "../json";
import { tc3Authorization } from "../tc3-signature";
import type { RoleKeys } from "./role-keys";

const ANSWER_LIMIT_BYTES = 16_384;

const apiAnswer = v.object({
  Response: v.object({
    Error: v.optional(v.object({ Code: v.pipe(v.string(), v.regex(/^[\w.]{1,128}$/)) })),
  }),
});

/** The way to SCF's API, kept as long as the instance lives. */
export class FunctionApi {
  readonly #http: HttpClient;

  /** @param functionName the function that is invoked; the one that asks where it is undefined */
  constructor(
    private readonly url: URL,
    private readonly functionName: string | undefined,
  ) {
    this.#http = new HttpClient(url, { connections: 1, answerBytes: ANSWER_LIMIT_BYTES });
  }

  /**
   * Has the function invoked later, with an event, and does not wait for what comes of it (SCF's Invoke, document
   * 583/17243). Nothing is repeated: an invocation whose answer was lost may have begun.
   *
   * @throws INVOCATION_REFUSED and what HttpClient.post throws
   */
  async invokeLater(keys: RoleKeys, event: object, timeLimitMs: number): Promise<void> {
    const text = JSON.stringify({
      FunctionName: this.functionName ?? keys.SCF_FUNCTIONNAME,
      Namespace: keys.SCF_NAMESPACE,
      Qualifier: "$LATEST",
      InvocationType: "Event",
      ClientContext: JSON.stringify(event),
    });
    const timestamp = Math.floor(Date.now() / 1_000);
    const authorization = tc3Authorization(
      { service: "scf", host: this.url.host, body: text, timestamp },
      { secretId: keys.TENCENTCLOUD_SECRETID, secretKey: keys.TENCENTCLOUD_SECRETKEY },
    );
    const answer = await this.#http.post({ text, bytes: Buffer.byteLength(text) }, timeLimitMs, {
      Authorization: authorization,
      "X-TC-Action": "Invoke",
      "X-TC-Version": "2018-04-16",
      "X-TC-Region": keys.TENCENTCLOUD_REGION,
      "X-TC-Timestamp": String(timestamp),
      "X-TC-Token": keys.TENCENTCLOUD_SESSIONTOKEN,
    });
    const parsed = v.safeParse(apiAnswer, parseJson(answer.body));
    if (!parsed.success) throw invocationRefused(`with status ${answer.status}, which cannot be read`);
    const refused = parsed.output.Response.Error;
    if (refused !== undefined) throw invocationRefused(refused.Code);
  }
}
