import * as v from "valibot";
import { violated } from "./verdict";

/** What a push was answered with; `json` is undefined where the body is none. */
export interface PushAnswered {
  readonly status: number;
  readonly json: unknown;
}

/** A push: the JSON of the contract, or a body of any text. */
export interface Push {
  readonly url: URL;
  readonly body: object | string;
  /** The bearer token that it brings. */
  readonly token: string | undefined;
  readonly timeoutMs: number;
}

/**
 * POSTs to the reverse-push URL.
 *
 * @throws Violation where there is no answer
 */
export async function push({ url, body, token, timeoutMs }: Push): Promise<PushAnswered> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, json: readJson(await response.text()) };
  } catch (error) {
    throw violated("an answer to the push", `there was none: ${reasonOf(error)}`);
  }
}

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
