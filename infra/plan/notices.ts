import { unverifiedDatabase } from "../unverified-database";
import { kindOf } from "./change-kind";
import { argument } from "./checks/finding";
import type { Plan } from "./plan-json";
import type { StackBlock, StackBlocks } from "./stack-blocks";

/** What should be known of a stack whether or not it changes. It refuses nothing. */
export function noticesOf(plan: Plan, blocks: StackBlocks): string[] {
  const destroyed = plan.resource_changes.filter((resource) => kindOf(resource) === "destroyed");
  const unverified = [...blocks]
    .filter(([address]) => !destroyed.some((resource) => resource.address === address))
    .flatMap(([, block]) => (connectsUnverified(block) ? [block.construct] : []));
  return unverified.length === 0 ? [] : [unverifiedDatabase(unverified.join(", "))];
}

/** Whether it is a function that has the database's address and no authority to check it by. */
function connectsUnverified({ arguments: { environment } }: StackBlock): boolean {
  return (
    argument(environment, "DATABASE_URL") !== undefined && argument(environment, "DATABASE_CA") === undefined
  );
}
