import type * as v from "valibot";
import { parseWith } from "../../functions/shared/wire/parsed";
import { invalidParameter, missingParameter } from "./errors";

/** What a request says beside its parameters. */
export interface Call {
  /** X-TC-Region, for example ap-guangzhou; empty where a client sends none. */
  readonly region: string;
}

/** One action of a service: untrusted parameters in, the fields of the answer's `Response` out. */
export type Action = (parameters: unknown, call: Call) => object | Promise<object>;

/** One service of the cloud's API: the version it is served in, and its actions by name. */
export interface Service {
  readonly version: string;
  readonly actions: Readonly<Record<string, Action>>;
}

/**
 * Makes an action whose parameters are parsed once, before anything else happens. Parameters that the schema does not
 * know are left out.
 *
 * @throws InvalidParameter or MissingParameter when called, naming the field
 */
export function action<const Schema extends v.GenericSchema>(
  schema: Schema,
  run: (parameters: v.InferOutput<Schema>, call: Call) => object | Promise<object>,
): Action {
  return (parameters, call) => {
    const parsed = parseWith(schema, parameters);
    if (parsed.ok) return run(parsed.value, call);
    if (parsed.problem === "is missing") throw missingParameter(parsed.field);
    throw invalidParameter(parsed.field, parsed.problem);
  };
}
