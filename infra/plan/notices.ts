import { unverifiedDatabase } from "../unverified-database";
import { kindOf } from "./change-kind";
import type { Plan } from "./plan-json";
import type { StackBlocks } from "./stack-blocks";
import { unverifiedFunctions } from "./unverified-functions";

/** What should be known of a stack whether or not it changes. It refuses nothing. */
export function noticesOf(plan: Plan, blocks: StackBlocks): string[] {
  const destroyed = plan.resource_changes.filter((resource) => kindOf(resource) === "destroyed");
  const unverified = unverifiedFunctions(blocks)
    .filter(([address]) => !destroyed.some((resource) => resource.address === address))
    .map(([, { construct }]) => construct);
  return unverified.length === 0 ? [] : [unverifiedDatabase(unverified.join(", "))];
}
