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
