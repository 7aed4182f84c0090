import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import * as v from "valibot";
import { parseWith } from "../../functions/shared/wire/parsed";
import type { CredentialSource } from "../cloud-api/credentials";
import { signedHeaders } from "../cloud-api/signature";
import { ExchangeError, exchange } from "../http/exchange";
import { parseJson } from "../json";
import { clsAnswerUnusable, clsNotAnswered, clsRefused } from "./errors";

/** Where a log goes. */
export interface LogTopic {
  /** The API, `https://cls.tencentcloudapi.com`. */
  readonly url: URL;
  readonly region: string;
  readonly topicId: string;
}

const TIME_LIMIT_MS = 5_000;
const ANSWER_LIMIT_BYTES = 64 * 1024;
/** Shorter than servers keep an unused socket. */
const IDLE_SOCKET_MS = 4_000;

const answer = v.object({
  Response: v.union([
    v.object({ Error: v.object({ Code: v.string() }) }),
    v.object({ RequestId: v.string(), Error: v.optional(v.undefined()) }),
  ]),
});

/** Calls UploadLog (API version 2020-10-16), over a socket that is kept. */
export class ClsClient {
  readonly #agent: HttpAgent | HttpsAgent;

  constructor(
    private readonly topic: LogTopic,
    private readonly credentials: CredentialSource,
  ) {
    const kept = { keepAlive: true, timeout: IDLE_SOCKET_MS };
    this.#agent = topic.url.protocol === "https:" ? new HttpsAgent(kept) : new HttpAgent(kept);
  }

  /**
   * Appends logs to the topic.
   *
   * @param logs a message LogGroupList
   * @throws CLS_NOT_ANSWERED, CLS_ANSWER_UNUSABLE, CREDENTIALS_UNAVAILABLE, the API's own codes
   */
  async upload(logs: Buffer): Promise<void> {
    const { url, region, topicId } = this.topic;
    const call = {
      ...{ service: "cls", host: url.host, action: "UploadLog", version: "2020-10-16", region },
      ...{ contentType: "application/octet-stream", body: logs },
    };
    const headers = { ...signedHeaders(call, await this.credentials()), "X-CLS-TopicId": topicId };
    const { status, body } = await exchange({
      ...{ url, method: "POST", headers, body: logs, agent: this.#agent },
      ...{ timeoutMs: TIME_LIMIT_MS, maxAnswerBytes: ANSWER_LIMIT_BYTES },
    }).catch((cause: unknown) => {
      throw cause instanceof ExchangeError ? clsNotAnswered(cause) : cause;
    });
    const parsed = parseWith(answer, parseJson(body));
    if (!parsed.ok) throw clsAnswerUnusable(status);
    const { Error: refusal } = parsed.value.Response;
    if (refusal !== undefined) throw clsRefused(refusal.Code);
  }
}
