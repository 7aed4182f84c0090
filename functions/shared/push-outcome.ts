import * as v from "valibot";
import { parseJson } from "./json";
import { parsePushAnswer } from "./wire/push";

/**
 * What became of one push. `reason` is for the operator's log: a status, or the code of an error. `retryable`: the
 * same push may succeed later.
 */
export type PushOutcome =
  | { readonly kind: "sent" }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly reason: string; readonly retryable: boolean };

/** Answers that mean that a connection is gone: those of a status, with one errNo, or with any but 0. */
export interface GoneRule {
  readonly status: number;
  /** Absent: whatever the body says. */
  readonly errNo?: number | "any but 0";
}

/** The variable PUSH_GONE where nothing else is set: see `outcomeOf`. */
export const PUSH_GONE_STANDARD = "200:*";

/** What PUSH_GONE may be, completing the sentence "Set it to …". */
export const PUSH_GONE_ALLOWED =
  "the answers to a push that mean that a connection is gone, separated by commas: 404 is every answer of that status, 200:201 that errNo, 200:* every errNo but 0; success, 200:0, cannot be one";

const RULE = /([2-5]\d\d)(?::(\*|-?\d{1,9}))?/;
const RULES = new RegExp(`^${RULE.source}( *, *${RULE.source})*$`);

/** PUSH_GONE, parsed. */
export const goneRules = v.pipe(
  v.string(),
  v.regex(RULES, "is not a list of such answers"),
  v.transform((text) => text.split(",").map(readRule)),
  v.check(
    (rules) => !rules.some((rule) => matches(rule, 200, 0)),
    "would take success for a connection gone",
  ),
  v.readonly(),
);

function readRule(text: string): GoneRule {
  const [, status, errNo] = RULE.exec(text) ?? [];
  if (errNo === undefined) return { status: Number(status) };
  return { status: Number(status), errNo: errNo === "*" ? "any but 0" : Number(errNo) };
}

/** Statuses beside 5xx that a server means for now: time-out, too early, too many. */
const RETRYABLE_STATUS = [408, 425, 429];

/**
 * The whole rule of what an answer of the push endpoint says about the connection:
 *
 * | status | errNo | outcome |
 * |---|---|---|
 * | 200 | 0 | sent |
 * | as PUSH_GONE has it | | gone: the gateway does not hold the connection |
 * | 200 | any other, or none that can be read | failed, retryable |
 * | 408, 425, 429, 5xx | | failed, retryable |
 * | any other | | failed: the same push would be refused again |
 *
 * The first row is documented (SCF document 583/31438); an endpoint may answer so for a connection that is gone, and
 * then only the lease finds it. What the cloud answers for one that it does not hold is documented nowhere. PUSH_GONE is
 * `200:*` unless it is set, which covers our gateway's answer: any errNo but 0.
 */
export function outcomeOf(status: number, body: string, gone: readonly GoneRule[]): PushOutcome {
  const answer = parsePushAnswer(parseJson(body));
  const errNo = answer.ok ? answer.value.errNo : undefined;
  if (status === 200 && errNo === 0) return { kind: "sent" };
  if (gone.some((rule) => matches(rule, status, errNo))) return { kind: "gone" };
  if (status !== 200) {
    const retryable = status >= 500 || RETRYABLE_STATUS.includes(status);
    return { kind: "failed", reason: `status ${status}`, retryable };
  }
  const reason = errNo === undefined ? "unreadable answer" : `errNo ${errNo}`;
  return { kind: "failed", reason, retryable: true };
}

function matches(rule: GoneRule, status: number, errNo: number | undefined): boolean {
  if (rule.status !== status) return false;
  if (rule.errNo === undefined) return true;
  return rule.errNo === "any but 0" ? errNo !== undefined && errNo !== 0 : errNo === rule.errNo;
}
