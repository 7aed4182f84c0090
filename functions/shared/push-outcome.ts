import { parseJson } from "./json";
import { parsePushAnswer } from "./wire/push";

/** What became of one push. `reason` is for the operator's log: a status, or the code of an error. */
export type PushOutcome =
  | { readonly kind: "sent" }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly reason: string };

/**
 * The whole rule of what an answer of the push endpoint says about the connection:
 *
 * | status | errNo | outcome |
 * |---|---|---|
 * | 200 | 0 | sent |
 * | 200 | any other | gone: the gateway does not hold the connection |
 * | 200 | none that can be read | failed |
 * | any other | | failed: says nothing about the connection |
 *
 * The first row is documented (SCF document 583/31438); an endpoint may answer so for a connection that is gone, and
 * then only the lease finds it. The second row is our gateway's answer; the cloud's is documented nowhere.
 */
export function outcomeOf(status: number, body: string): PushOutcome {
  if (status !== 200) return { kind: "failed", reason: `status ${status}` };
  const answer = parsePushAnswer(parseJson(body));
  if (!answer.ok) return { kind: "failed", reason: "unreadable answer" };
  return { kind: answer.value.errNo === 0 ? "sent" : "gone" };
}
