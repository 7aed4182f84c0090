import { kindOf } from "../change-kind";
import type { Plan, PlannedResource } from "../plan-json";
import type { StackBlocks } from "../stack-blocks";

/** What a plan is refused for, unless acknowledged. */
export const checkKinds = [
  "function-recreated",
  "database-replaced",
  "database-destroyed",
  "database-smaller",
  "database-upgraded",
  "database-unverified",
  "port-opened",
  "permission-widened",
  "clients-disconnected",
] as const;
export type CheckKind = (typeof checkKinds)[number];

/** What a plan does that each check refuses. */
const REFUSED: Readonly<Record<CheckKind, string>> = {
  "function-recreated": "recreates a function",
  "database-replaced": "replaces a database",
  "database-destroyed": "destroys one",
  "database-smaller": "shrinks one",
  "database-upgraded": "gives one another major version",
  "database-unverified": "leaves the certificate of a protected one unchecked",
  "port-opened": "opens a port to the world",
  "permission-widened": "widens a permission",
  "clients-disconnected": "disconnects clients",
};

/** Every kind of danger in a sentence, in lines of at most 120 columns: for the help of commands. */
export function refusedInWords(): string {
  const dangers = new Intl.ListFormat("en", { type: "disjunction" }).format(Object.values(REFUSED));
  const sentence = `A plan is refused if it ${dangers}, unless each danger is acknowledged by its name.`;
  return sentence.replace(/(.{1,120})(?: |$)/g, "$1\n").trimEnd();
}

/** One danger in a change: what would happen, in words for the person who decides. */
export interface Finding {
  readonly kind: CheckKind;
  readonly reason: string;
}

/** Looks at one planned resource of a stack; returns nothing where it is harmless or not the rule's subject. */
export type Rule = (resource: PlannedResource, plan: Plan, blocks: StackBlocks) => readonly Finding[];

/** Whether the refresh found a resource of the state no longer, and dropped it. */
export const isDropped = ({ address }: PlannedResource, { resource_drift }: Plan): boolean =>
  resource_drift.some((drift) => drift.address === address && kindOf(drift) === "destroyed");

/** An argument of a planned value; undefined where it is not there. */
export function argument(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
