import { databaseProtected } from "../errors";
import { argument } from "../plan/checks/finding";
import { type Plan, parsePlan } from "../plan/plan-json";
import { renderText } from "../plan/render-text";
import { reportOf } from "../plan/report";
import { readStackBlocks } from "../plan/stack-blocks";
import { planStack } from "../terraform/plan-stack";
import type { StackRun } from "../terraform/stack-run";
import { applyPlan } from "./apply-plan";

export interface DestroyStackProps {
  readonly stack: StackRun;
  /** Settles when what has been shown may be destroyed. */
  readonly approve: () => Promise<void>;
  readonly colour: boolean;
}

/**
 * Plans the end of a stack, shows it, and applies it where anything is left and it is approved. Returns how many
 * resources were destroyed. What a plan is refused for elsewhere is what is asked for here: it is told only.
 *
 * @throws DATABASE_PROTECTED, what `approve` throws, and what planning and applying throw
 */
export async function destroyStack({ stack, approve, colour }: DestroyStackProps): Promise<number> {
  const { environment, progress } = stack;
  return planStack(stack, { destroy: true }, async ({ file, json }) => {
    const plan = parsePlan(json);
    const blocks = readStackBlocks(stack.directory);
    const report = reportOf({ environment, plan, blocks, acknowledged: [] });
    progress(`\n${renderText(report, { colour }).trimEnd()}\n`);
    if (!plan.applyable) {
      progress("Nothing to destroy.");
      return 0;
    }
    if (hasProtectedDatabase(plan)) throw databaseProtected(environment, "in the cloud");
    await approve();
    progress(`Destroy ${environment}`);
    return applyPlan({ stack, plan, planFile: file, blocks, colour });
  });
}

/** Whether the cloud would refuse: the table may be changed already, and not yet deployed. */
const hasProtectedDatabase = ({ resource_changes }: Plan): boolean =>
  resource_changes.some(({ change }) => argument(change.before, "delete_protection") === true);
