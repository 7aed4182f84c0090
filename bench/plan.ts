import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkOut } from "../test/support/checkout";
import { withEmulatedStack } from "./emulated-stack";
import { measure, node } from "./measure";
import { type Result, resultOf } from "./result";
import { runRounds } from "./rounds";

/** `npm run plan` of a first apply, the plan with the most to tell, beside the Terraform commands that it runs. */
export function benchPlan(rounds: number): Promise<Result | undefined> {
  return withEmulatedStack(async (stack) => {
    const folder = mkdtempSync(path.join(tmpdir(), "bench-plan-"));
    try {
      const checkout = checkOut(path.join(folder, "checkout"));
      const [planFile, shown] = [path.join(folder, "plan"), path.join(folder, "plan.json")];
      const { environment } = stack;
      const { STATE_COS_BUCKET: _, ...env } = environment;
      const subjects = {
        "terraform init": () => stack.initialize(),
        "terraform plan": () => stack.terraform("plan", "-input=false", `-out=${planFile}`),
        "terraform show -json": async () => {
          const run = await stack.terraform("show", "-json", planFile);
          writeFileSync(shown, run.stdout);
          return run;
        },
        "parse, judge, render": async () => {
          const files = [shown, path.join(stack.directory, "cdk.tf.json")];
          const report = node("--import", "tsx", path.join(__dirname, "report-once.ts"), ...files);
          return { wallMs: Number((await measure({ ...report, env })).stdout) };
        },
        "npm run plan": () =>
          measure({
            ...node("--import", "tsx", "infra/plan/cli.ts", "dev"),
            ...{ cwd: checkout, env, exitCodes: [2] },
          }),
      };
      const over = ["terraform init", "terraform plan"] as const;
      return resultOf("plan", await runRounds(subjects, rounds, 1), [
        {
          ...{ name: "its own work / init and plan", over },
          ...{ of: ["terraform show -json", "parse, judge, render"], aim: 0.1 },
        },
        { name: "parse, judge, render / init and plan", of: ["parse, judge, render"], over },
        { name: "npm run plan / init and plan", of: ["npm run plan"], over },
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
