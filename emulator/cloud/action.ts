import * as v from "valibot";
import { problemOf } from "../../functions/shared/wire/parsed";
import {
  type CloudError,
  invalidParameter,
  invalidParameterValue,
  missingParameter,
  unknownParameter,
} from "./errors";

/** What a request says beside its parameters. */
export interface Call {
  /** X-TC-Region, for example ap-guangzhou: a request sees and makes what is in this region alone. */
  readonly region: string;
  /** The request's own id, which its answer carries too. */
  readonly requestId: string;
  /**
   * Passes where the caller may do this, an action such as scf:InvokeFunction, to a resource as CAM names it.
   *
   * @throws AuthFailure.UnauthorizedOperation
   */
  authorize(action: string, resource: string): void;
}

/** One action of a service: untrusted parameters in, the fields of the answer's `Response` out. */
export type Action = (parameters: unknown, call: Call) => object | Promise<object>;

/** One service of the cloud's API: the version it is served in, and its actions by name. */
export interface Service {
  readonly version: string;
  readonly actions: Readonly<Record<string, Action>>;
}

/**
 * Makes an action whose parameters are parsed once, before anything else happens. What the schema does not know is
 * refused: a parameter that were left out silently would seem to have taken effect.
 *
 * @throws UnknownParameter, MissingParameter, InvalidParameter or InvalidParameterValue when called, naming the field
 */
export function action<const Entries extends v.ObjectEntries>(
  entries: Entries,
  run: (
    parameters: v.InferOutput<v.StrictObjectSchema<Entries, undefined>>,
    call: Call,
  ) => object | Promise<object>,
): Action {
  const schema = v.strictObject(entries);
  return (parameters, call) => {
    const parsed = v.safeParse(schema, parameters, { abortEarly: true });
    if (parsed.success) return run(parsed.output, call);
    throw refusal(parsed.issues[0]);
  };
}

/** The cloud's codes tell a value that is not allowed from one of the wrong type. */
function refusal(issue: v.BaseIssue<unknown>): CloudError {
  const field = v.getDotPath(issue) ?? "";
  if (issue.type === "strict_object" && issue.expected === "never") return unknownParameter(field);
  if (issue.input === undefined) return missingParameter(field);
  const isValue = issue.kind === "validation" || issue.type === "literal" || issue.type === "picklist";
  return (isValue ? invalidParameterValue : invalidParameter)(field, problemOf(issue));
}
