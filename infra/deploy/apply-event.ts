import * as v from "valibot";

const resource = v.object({ addr: v.string() });
const action = v.picklist(["create", "update", "delete"]);
const seconds = v.number();

const event = v.variant("type", [
  v.object({ type: v.literal("apply_start"), hook: v.object({ resource, action }) }),
  v.object({
    type: v.picklist(["apply_progress", "apply_complete", "apply_errored"]),
    hook: v.object({ resource, action, elapsed_seconds: seconds }),
  }),
  v.object({ type: v.literal("provision_progress"), hook: v.object({ resource, output: v.string() }) }),
  v.object({
    type: v.literal("diagnostic"),
    diagnostic: v.object({
      severity: v.string(),
      summary: v.string(),
      detail: v.optional(v.string(), ""),
      address: v.optional(v.string()),
    }),
  }),
]);

/**
 * What is read of a line of `terraform apply -json` ("Machine-Readable UI" of Terraform's documents, version 1): a
 * resource is begun, still under way (every ten seconds), done or failed; a provisioner wrote a line; or a problem.
 */
export type ApplyEvent = v.InferOutput<typeof event>;

/** What happens to a resource. */
export type ApplyAction = v.InferOutput<typeof action>;

/** A problem that Terraform tells of: an error or a warning. */
export type Diagnostic = Extract<ApplyEvent, { type: "diagnostic" }>["diagnostic"];

/** Reads a line; undefined for what is no JSON, and for events of other types. Reading data is not an event here. */
export function parseApplyEvent(line: string): ApplyEvent | undefined {
  const result = v.safeParse(event, json(line));
  return result.success ? result.output : undefined;
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A diagnostic in full, as lines of text. */
export function diagnosticText({ severity, summary, detail, address }: Diagnostic): string {
  const where = address === undefined ? "" : ` (${address})`;
  const lines = detail.trim() === "" ? [] : detail.trimEnd().split("\n");
  const head = `${severity === "warning" ? "Warning" : "Error"}: ${summary}${where}`;
  return [head, ...lines.map((line) => `  ${line}`.trimEnd())].join("\n");
}
