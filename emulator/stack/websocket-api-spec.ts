import * as v from "valibot";
import { stackIncomplete } from "../errors";
import type { Value } from "./value";

const text = v.pipe(v.string(), v.nonEmpty());

const spec = v.object({
  serviceId: text,
  apiName: text,
  path: v.pipe(v.string(), v.startsWith("/")),
  timeoutSeconds: v.pipe(v.number(), v.minValue(1)),
  stage: text,
  functions: v.object({ register: text, transmit: text, cleanup: text }),
});

/** What the script is told that the API has to be. */
export type WebsocketApiSpec = v.InferOutput<typeof spec>;

/** A resource whose arguments are evaluated when they are asked for. */
interface Resource {
  readonly address: string;
  argument(...path: string[]): Value;
}

/**
 * The WebSocket APIs among resources of type terraform_data: a script makes the API when Terraform makes the resource
 * that holds its spec.
 *
 * @throws STACK_INCOMPLETE for a spec that is not one
 */
export function websocketApis<R extends Resource>(
  resources: readonly R[],
): { resource: R; spec: WebsocketApiSpec }[] {
  return resources.flatMap((resource) => {
    // Only this part: what else triggers the script looks the API up, and is answered from the spec.
    const value = resource.argument("triggers_replace", "spec");
    if (value === null) return [];
    const parsed = v.safeParse(spec, value);
    if (parsed.success) return [{ resource, spec: parsed.output }];
    const [issue] = parsed.issues;
    throw stackIncomplete(`its spec's ${v.getDotPath(issue) ?? ""} ${issue.message}`, resource.address);
  });
}
