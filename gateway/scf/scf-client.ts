import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import * as v from "valibot";
import { parseWith } from "../../functions/shared/wire/parsed";
import type { CredentialSource } from "../cloud-api/credentials";
import { signedHeaders } from "../cloud-api/signature";
import { ExchangeError, exchange } from "../http/exchange";
import { parseJson } from "../json";
import { isBusy, isBusyCode } from "./busy";
import {
  functionBusy,
  functionFailed,
  scfAnswerUnusable,
  scfNoSocket,
  scfNotAnswered,
  scfRefused,
  scfUnreachable,
} from "./errors";

/** Where functions are, and how they are reached. */
export interface ScfOptions {
  /** The API, `https://scf.tencentcloudapi.com`. */
  readonly url: URL;
  readonly region: string;
  readonly namespace: string;
  readonly credentials: CredentialSource;
  /** How many calls may be on their way at once; more wait for a socket. @default 512 */
  readonly maxSockets?: number;
}

const VERSION = "2018-04-16";
/** A synchronous answer is at most 6 MB (SCF document 583/11637); as a text within JSON it may take twice that. */
const ANSWER_LIMIT_BYTES = 12 * 1024 * 1024 + 4_096;
/** Shorter than servers keep an unused socket: a call over one that is being closed could not be told from one that ran. */
const IDLE_SOCKET_MS = 4_000;
const MAX_SOCKETS = 512;

const error = v.object({ Error: v.object({ Code: v.string() }) });
const result = v.object({
  Result: v.object({
    /** The answer of the function, as JSON. */
    RetMsg: v.nullish(v.string(), ""),
    /** Not empty where the function failed. */
    ErrMsg: v.nullish(v.string(), ""),
    /** 0 where the function succeeded. */
    InvokeResult: v.nullish(v.number(), 0),
    FunctionRequestId: v.nullish(v.string(), ""),
  }),
});
const answer = v.object({ Response: v.union([error, result]) });

/** Calls InvokeFunction (API version 2018-04-16), over sockets that are kept. */
export class ScfClient {
  readonly #agent: HttpAgent | HttpsAgent;

  constructor(private readonly options: ScfOptions) {
    const { url, maxSockets = MAX_SOCKETS } = options;
    const kept = { keepAlive: true, timeout: IDLE_SOCKET_MS, maxSockets };
    this.#agent = url.protocol === "https:" ? new HttpsAgent(kept) : new HttpAgent(kept);
  }

  /**
   * Runs a function once and resolves with its answer, untrusted: the value of its JSON.
   *
   * @param timeoutMs for the whole call
   * @throws SCF_UNREACHABLE, SCF_NO_SOCKET, SCF_NOT_ANSWERED, SCF_ANSWER_UNUSABLE, FUNCTION_BUSY, FUNCTION_FAILED,
   * CREDENTIALS_UNAVAILABLE, the API's own codes
   */
  async invoke(functionName: string, event: object, timeoutMs: number): Promise<unknown> {
    const { url, region, namespace, credentials } = this.options;
    const body = JSON.stringify({
      ...{ FunctionName: functionName, Namespace: namespace, Qualifier: "$LATEST", LogType: "None" },
      Event: JSON.stringify(event),
    });
    const call = {
      ...{ service: "scf", host: url.host, action: "InvokeFunction", version: VERSION, region },
      ...{ contentType: "application/json", body },
    };
    const headers = signedHeaders(call, await credentials());
    const exchanged = await exchange({
      ...{ url, method: "POST", headers, body, agent: this.#agent, timeoutMs },
      maxAnswerBytes: ANSWER_LIMIT_BYTES,
    }).catch((cause: unknown) => {
      if (!(cause instanceof ExchangeError)) throw cause;
      if (cause.sent) throw scfNotAnswered(cause);
      throw cause.code === "NO_SOCKET" ? scfNoSocket(functionName, cause) : scfUnreachable(cause);
    });
    return answerOf(functionName, exchanged.status, exchanged.body);
  }

  /** Closes the sockets that are kept. */
  close(): void {
    this.#agent.destroy();
  }
}

function answerOf(functionName: string, status: number, body: string): unknown {
  const parsed = parseWith(answer, parseJson(body));
  if (!parsed.ok) throw scfAnswerUnusable(status, parsed.field, parsed.problem);
  const { Response } = parsed.value;
  if ("Error" in Response) {
    const { Code } = Response.Error;
    throw isBusyCode(Code) ? functionBusy(functionName) : scfRefused(Code);
  }
  const { RetMsg, ErrMsg, InvokeResult, FunctionRequestId } = Response.Result;
  if (isBusy(InvokeResult, ErrMsg)) throw functionBusy(functionName);
  if (InvokeResult !== 0 || ErrMsg !== "") throw functionFailed(functionName, FunctionRequestId);
  // A function of another language may answer plain text.
  const value = parseJson(RetMsg);
  return value === undefined ? RetMsg : value;
}
