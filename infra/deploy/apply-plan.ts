import { painter } from "../colour";
import { applyFailed, applyInterrupted } from "../errors";
import type { Plan } from "../plan/plan-json";
import type { StackBlocks } from "../plan/stack-blocks";
import type { StackRun } from "../terraform/stack-run";
import { lockError } from "../terraform/state-lock";
import { terraform } from "../terraform/terraform";
import { diagnosticText, parseApplyEvent } from "./apply-event";
import { ApplyProgress } from "./apply-progress";

export interface ApplyPlanProps {
  readonly stack: StackRun;
  /** The plan, and the file that `terraform plan` wrote it to. */
  readonly plan: Plan;
  readonly planFile: string;
  readonly blocks: StackBlocks;
  readonly colour: boolean;
}

/**
 * Applies a plan and tells how it goes. An interrupt lets Terraform end what it has begun and write the state.
 * Returns how many operations were done.
 *
 * @throws APPLY_FAILED, APPLY_INTERRUPTED, STATE_LOCKED, TERRAFORM_MISSING
 */
export async function applyPlan(props: ApplyPlanProps): Promise<number> {
  const { stack, plan, planFile, blocks } = props;
  const { directory, variables, interrupted, environment } = stack;
  const progress = new ApplyProgress({
    total: operationsOf(plan),
    nameOf: (address) => nameOf(address, blocks),
    paint: painter(props.colour),
    write: stack.progress,
  });
  const run = await terraform(["apply", "-json", "-input=false", planFile], {
    ...{ directory, variables, interrupted },
    onLine: (line) => {
      const event = parseApplyEvent(line);
      if (event !== undefined) progress.take(event);
    },
  });
  // An interrupted apply says the same of every resource that it did not begin.
  const told = [...new Set(progress.diagnostics.map(diagnosticText))];
  const reach = { done: progress.done, total: operationsOf(plan) };
  if (run.code === 0) {
    for (const text of told) stack.progress(text);
    return progress.done;
  }
  const problems = told.length > 0 ? told : [`terraform ended with ${run.exit}`, run.output];
  if (interrupted.aborted) throw applyInterrupted(reach, problems);
  throw lockError(environment, told.join("\n")) ?? applyFailed(reach, problems);
}

/** How many operations an apply has: one for each resource, two for one that is made anew, none for one only adopted. */
export const operationsOf = ({ resource_changes }: Plan): number =>
  resource_changes
    .filter(({ mode }) => mode === "managed")
    .flatMap(({ change }) => change.actions)
    .filter((action) => action === "create" || action === "update" || action === "delete").length;

/** `database/instance`; the address itself where the stack no longer has the resource. */
function nameOf(address: string, blocks: StackBlocks): string {
  const block = blocks.get(address);
  return block === undefined ? address : `${block.construct}/${block.id}`;
}
