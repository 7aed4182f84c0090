import type { ApiPart } from "./api-part";
import type { AttributeChange } from "./attributes";
import type { ChangeKind } from "./change-kind";

/** What the script will do to the API, in words; undefined where it does not run. */
export function scriptRun(
  part: ApiPart,
  kind: ChangeKind,
  attributes: readonly AttributeChange[],
): string | undefined {
  if (part === "owner") {
    const isEnd = kind === "replaced" || kind === "destroyed";
    return isEnd ? "runs the script: deletes the API, and with it its reverse-push URL" : undefined;
  }
  if (kind === "added") return "runs the script: makes the API, and gives its URL to the functions that push";
  return kind === "rerun" ? `runs the script: ${causesOf(attributes).join(", ")}` : undefined;
}

/** Why the applier is made again, one cause each. */
function causesOf(attributes: readonly AttributeChange[]): string[] {
  const causes = attributes.flatMap(({ path, before = "", after = "" }) => {
    const [, of = "", key = ""] = /^triggers_replace\.(spec|functions|owner)\.?(.*)$/.exec(path) ?? [];
    if (of === "owner") return ["the API is made anew"];
    if (of === "functions") return [`${key} is a new function`];
    return of === "spec" ? [`${key} ${before} → ${after}`] : [];
  });
  if (causes.length > 0) return causes;
  // A changed spec is not in the cloud yet either, so this says something only where it stands alone.
  const drifted = attributes.some(({ path }) => path === "triggers_replace.present");
  return [drifted ? "something of the API is not as declared, and is made so" : "its last run failed"];
}
