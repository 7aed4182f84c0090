import { planRefused } from "../errors";
import { parsePlan } from "../plan/plan-json";
import { renderText } from "../plan/render-text";
import { reportOf } from "../plan/report";
import { readStackBlocks } from "../plan/stack-blocks";
import { planStack } from "../terraform/plan-stack";
import type { StackRun } from "../terraform/stack-run";
import { applyPlan } from "./apply-plan";
import { type Outputs, readOutputs } from "./outputs";

export interface DeployStackProps {
  readonly stack: StackRun;
  /** Whether a danger that is not acknowledged refuses the plan, or is told only. */
  readonly dangers: "refused" | "told";
  /** Names of dangers that were acknowledged. */
  readonly acknowledged: readonly string[];
  /** Settles when the plan, which has been shown, may be applied. */
  readonly approve: () => Promise<void>;
  readonly colour: boolean;
}

/**
 * Plans a stack, shows the plan, and applies it where it changes anything and is approved.
 *
 * @throws PLAN_REFUSED, what `approve` throws, and what planning and applying throw
 */
export async function deployStack(props: DeployStackProps): Promise<Outputs> {
  const { stack, dangers, acknowledged, approve, colour } = props;
  const { environment, progress } = stack;
  await planStack(stack, { destroy: false }, async ({ file, json }) => {
    const plan = parsePlan(json);
    const blocks = readStackBlocks(stack.directory);
    const report = reportOf({ environment, plan, blocks, acknowledged });
    const acknowledgedBy = dangers === "refused" ? { acknowledgedBy: "npm run deploy" } : {};
    progress(`\n${renderText(report, { colour, ...acknowledgedBy }).trimEnd()}\n`);
    if (dangers === "refused" && report.result === "refused") {
      const names = report.checks.filter((check) => !check.acknowledged).map(({ name }) => name);
      throw planRefused(environment, names);
    }
    if (!plan.applyable) {
      progress("Nothing to apply.");
      return;
    }
    await approve();
    progress(`Apply the plan of ${environment}`);
    await applyPlan({ stack, plan, planFile: file, blocks, colour });
  });
  return readOutputs(stack);
}
