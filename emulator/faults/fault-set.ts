import * as v from "valibot";
import { faultNotInRelay, faultUnknown, faultValueNotAllowed, faultWithoutRelay } from "../errors";

const SHARE = /0(?:\.\d+)?|1(?:\.0+)?/.source;
const COUNT = /[1-9]\d{0,4}/.source;

/** A text of this form, its parts as numbers; `allowed` completes the sentence "Allowed: …". */
const numbers = (pattern: string, allowed: string) =>
  v.pipe(
    v.string(allowed),
    v.regex(new RegExp(`^${pattern}$`), allowed),
    v.transform((text) => text.split(/[:@]/).map(Number)),
  );

const share = v.pipe(
  numbers(SHARE, "a share from 0 to 1, such as 0.05"),
  v.transform(([of = 0]) => of),
);

const late = v.pipe(
  numbers(`${COUNT}@(?:${SHARE})`, "<ms>@<share>, such as 200@0.1: a tenth, up to 200 ms late"),
  v.transform(([ms = 0, of = 0]) => ({ ms, share: of })),
);

const seconds = v.pipe(
  numbers(COUNT, "a whole number of seconds: about so often"),
  v.transform(([everySeconds = 0]) => everySeconds),
);

const stall = v.pipe(
  numbers(`${COUNT}@${COUNT}`, "<ms>@<seconds>, such as 500@10: for 500 ms, about every ten seconds"),
  v.transform(([ms = 0, everySeconds = 0]) => ({ ms, everySeconds })),
);

const ANSWER = `[2-5]\\d\\d(?::\\d{1,9})?@(?:${SHARE})`;
const ANSWERS_ALLOWED =
  "<status>@<share> or <status>:<errNo>@<share>, several with commas, such as 503@0.1,200:202@0.01";
const answers = v.pipe(
  v.string(ANSWERS_ALLOWED),
  v.regex(new RegExp(`^${ANSWER}(?:,${ANSWER})*$`), ANSWERS_ALLOWED),
  v.transform((text) => text.split(",").map(readAnswer)),
  v.check((list) => list.reduce((sum, one) => sum + one.share, 0) <= 1, "shares of together at most 1"),
  v.readonly(),
);

function readAnswer(text: string) {
  const [code = "", of] = text.split("@");
  const [status, errNo = status] = code.split(":");
  return { status: Number(status), errNo: Number(errNo), share: Number(of) };
}

const FAULTS = {
  "frame-drop": v.optional(share),
  "frame-delay": v.optional(late),
  "frame-duplicate": v.optional(share),
  "frame-reorder": v.optional(share),
  "push-error": v.optional(answers),
  "function-crash": v.optional(share),
  "function-hang": v.optional(share),
  "cold-start": v.optional(share),
  "cleanup-lost": v.optional(share),
  "database-stall": v.optional(stall),
  "database-restart": v.optional(seconds),
  "node-kill": v.optional(seconds),
};

const faultSet = v.object(FAULTS);

/** Which faults are on, and how: what is not named is off. docs/faults.md says what each does. */
export type FaultSet = v.InferOutput<typeof faultSet>;

/** The name of a fault, as it is switched and counted. */
export type FaultName = keyof typeof FAULTS;

/** What happens within a gateway that is part of this process, which a relay's nodes are not. */
const IN_GATEWAY = [
  "frame-drop",
  "frame-delay",
  "frame-duplicate",
  "frame-reorder",
  "push-error",
  "cleanup-lost",
] as const satisfies readonly FaultName[];

/**
 * Refuses what cannot be done to the gateway of an environment.
 *
 * @throws FAULT_WITHOUT_RELAY, FAULT_NOT_IN_RELAY
 */
export function requirePossible(faults: FaultSet, withRelay: boolean): void {
  if (!withRelay && faults["node-kill"] !== undefined) throw faultWithoutRelay("node-kill");
  const inGateway = IN_GATEWAY.find((name) => faults[name] !== undefined);
  if (withRelay && inGateway !== undefined) throw faultNotInRelay(inGateway);
}

/**
 * Reads faults as they are written, `{ "frame-drop": "0.05" }`.
 *
 * @throws FAULT_UNKNOWN, FAULT_VALUE_NOT_ALLOWED
 */
export function parseFaults(written: Readonly<Record<string, unknown>>): FaultSet {
  const unknown = Object.keys(written).find((name) => !Object.hasOwn(FAULTS, name));
  if (unknown !== undefined) throw faultUnknown(unknown, Object.keys(FAULTS));
  const parsed = v.safeParse(faultSet, written);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const name = v.getDotPath(issue) ?? "";
  throw faultValueNotAllowed(name, written[name], issue.message);
}
