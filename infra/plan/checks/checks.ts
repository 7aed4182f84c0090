import type { Plan } from "../plan-json";
import type { StackBlocks } from "../stack-blocks";
import { clientsDisconnected } from "./clients-disconnected";
import { database } from "./database";
import { databaseUnverified } from "./database-unverified";
import type { CheckKind, Rule } from "./finding";
import { functionRecreated } from "./function-recreated";
import { permissionWidened } from "./permission-widened";
import { portOpened } from "./port-opened";

const rules: readonly Rule[] = [
  functionRecreated,
  database,
  databaseUnverified,
  portOpened,
  permissionWidened,
  clientsDisconnected,
];

/** A danger in the plan, by the name under which it can be acknowledged. */
export interface Check {
  /** `<kind>:<address>` */
  readonly name: string;
  readonly kind: CheckKind;
  readonly address: string;
  /** What would happen; one sentence or more, for a resource with several dangers of a kind all of them. */
  readonly reason: string;
  readonly acknowledged: boolean;
}

/** Every danger in the plan of a stack; one check for each kind and resource. */
export function checksOf(plan: Plan, blocks: StackBlocks, acknowledged: readonly string[]): Check[] {
  const checks = new Map<string, Check>();
  for (const resource of plan.resource_changes) {
    if (resource.mode !== "managed") continue;
    for (const { kind, reason } of rules.flatMap((rule) => rule(resource, plan, blocks))) {
      const name = `${kind}:${resource.address}`;
      const before = checks.get(name);
      checks.set(name, {
        ...{ name, kind, address: resource.address },
        reason: before === undefined ? reason : `${before.reason} ${reason}`,
        acknowledged: acknowledged.includes(name),
      });
    }
  }
  return [...checks.values()];
}
