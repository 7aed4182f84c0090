import { readFileSync } from "node:fs";
import { parsePlan } from "../infra/plan/plan-json";
import { renderMarkdown } from "../infra/plan/render-markdown";
import { renderText } from "../infra/plan/render-text";
import { reportOf } from "../infra/plan/report";
import { parseStackBlocks } from "../infra/plan/stack-blocks";

// A process of its own for one report, as the command is: a second one would find the code compiled.
// report-once.ts <plan as JSON> <cdk.tf.json>: prints the ms from the plan's text to the report in all formats.

const [plan = "", stack = ""] = process.argv.slice(2).map((file) => readFileSync(file, "utf8"));

const began = performance.now();
const report = reportOf({
  environment: "dev",
  plan: parsePlan(JSON.parse(plan)),
  blocks: parseStackBlocks(JSON.parse(stack)),
  acknowledged: [],
});
renderText(report, { colour: false });
renderMarkdown(report);
JSON.stringify(report);
process.stdout.write(String(performance.now() - began));
