import * as v from "valibot";

const texts = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((given) => (typeof given === "string" ? [given] : given)),
);

const statement = v.strictObject({
  effect: v.picklist(["allow", "deny"]),
  action: texts,
  resource: v.optional(texts, []),
  principal: v.optional(v.strictObject({ service: v.optional(texts, []), qcs: v.optional(texts, []) })),
});

const document = v.strictObject({
  version: v.literal("2.0"),
  statement: v.pipe(v.array(statement), v.minLength(1)),
});

/** A document of CAM: of a policy, what is allowed; of a role, who may take it. */
export type PolicyDocument = v.InferOutput<typeof document>;

/**
 * Reads a document, JSON as a client wrote it. Conditions are not known.
 *
 * @returns undefined where it is none
 */
export function readPolicyDocument(json: string): PolicyDocument | undefined {
  try {
    return v.parse(document, JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** Whether a role's document lets a service of the cloud, such as scf.qcloud.com, take the role. */
export function isTrusted({ statement: statements }: PolicyDocument, service: string): boolean {
  return statements.some(
    ({ effect, action, principal }) =>
      effect === "allow" && principal?.service.includes(service) && covers(action, "name/sts:AssumeRole"),
  );
}

/** Whether policies together allow an action on a resource: one does, and none denies it. */
export function isAllowed(policies: readonly PolicyDocument[], action: string, resource: string): boolean {
  const about = policies
    .flatMap(({ statement: statements }) => statements)
    .filter((one) => covers(one.action, action) && one.resource.some((named) => isNamed(named, resource)));
  return about.length > 0 && about.every(({ effect }) => effect === "allow");
}

/** Actions may be written with `name/` before them, and with * for any part. */
const covers = (patterns: readonly string[], action: string) =>
  patterns.some((pattern) => fits(pattern.replace(/^name\//, ""), action.replace(/^name\//, "")));

/** A region that is left out stands for all, an account that is left out for the policy's own (CAM document 598/10606). */
function isNamed(pattern: string, resource: string): boolean {
  if (pattern === "*") return true;
  const [wanted, given] = [pattern, resource].map((name) => name.split(":"));
  if (wanted?.length !== 6 || given?.length !== 6) return false;
  return wanted.every((part, at) => ((at === 3 || at === 4) && part === "") || fits(part, given[at] ?? ""));
}

function fits(pattern: string, text: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
}
