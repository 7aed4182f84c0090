import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { text } from "node:stream/consumers";
import * as v from "valibot";
import { violated } from "./verdict";

/** What a push was answered with; `json` is undefined where the body is none. */
export interface PushAnswered {
  readonly status: number;
  readonly json: unknown;
}

/** Where a push goes, and with what. */
interface Way {
  readonly url: URL;
  /** The bearer token that it brings. */
  readonly token: string | undefined;
  readonly timeoutMs: number;
}

/** A push: the JSON of the contract, or a body of any text. */
export interface Push extends Way {
  readonly method?: string;
  readonly body: object | string | undefined;
}

/**
 * POSTs to the reverse-push URL, unless another method is given.
 *
 * @throws Violation where there is no answer
 */
export async function push({ method = "POST", url, body, token, timeoutMs }: Push): Promise<PushAnswered> {
  try {
    const response = await fetch(url, {
      method,
      headers: headersOf(token),
      body: typeof body === "string" ? body : (JSON.stringify(body) ?? null),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, json: readJson(await response.text()) };
  } catch (error) {
    throw notAnswered(error);
  }
}

/**
 * Begins a push whose head says that so many bytes follow, none of which do: whoever refuses it by its length leaves
 * the rest unread, and the answer could be lost behind what is still on its way.
 *
 * @throws Violation where there is no answer
 */
export async function announcePush({ url, token, timeoutMs }: Way, bytes: number): Promise<PushAnswered> {
  const asking = (url.protocol === "https:" ? httpsRequest : httpRequest)(url, {
    method: "POST",
    headers: { ...headersOf(token), "content-length": bytes },
  });
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    asking.flushHeaders();
    const [response]: IncomingMessage[] = await once(asking, "response", { signal });
    if (response === undefined) throw new Error("no response");
    return { status: response.statusCode ?? 0, json: readJson(await text(response)) };
  } catch (error) {
    throw notAnswered(error);
  } finally {
    // What was announced never comes.
    asking.on("error", () => undefined).destroy();
  }
}

const headersOf = (token: string | undefined) => ({
  "content-type": "application/json",
  ...(token !== undefined && { authorization: `Bearer ${token}` }),
});

const notAnswered = (error: unknown) =>
  violated("an answer to the push", `there was none: ${reasonOf(error)}`);

const numbered = v.object({ errNo: v.number() });

/** The errNo of an answer, undefined where it has none. */
export function errNoOf({ json }: { readonly json: unknown }): number | undefined {
  const parsed = v.safeParse(numbered, json);
  return parsed.success ? parsed.output.errNo : undefined;
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** fetch tells the network's own reason in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
