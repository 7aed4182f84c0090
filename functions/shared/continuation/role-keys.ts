import * as v from "valibot";
import { type Parsed, parseWith } from "../wire/parsed";

/** What may stand in a header as it is. */
const headerText = v.pipe(v.string(), v.regex(/^[!-~]+$/, "must be printable ASCII without spaces"));

const roleKeys = v.object({
  TENCENTCLOUD_SECRETID: headerText,
  TENCENTCLOUD_SECRETKEY: v.string(),
  TENCENTCLOUD_SESSIONTOKEN: headerText,
  TENCENTCLOUD_REGION: headerText,
  SCF_NAMESPACE: v.string(),
  SCF_FUNCTIONNAME: v.string(),
});

/** Which function this is, and the temporary keys of its role. */
export type RoleKeys = v.InferOutput<typeof roleKeys>;

/**
 * Reads what SCF puts into the environment of a function (document 583/32748); without a role there are no keys. They
 * are renewed, so that they are read anew by each invocation.
 */
export const readRoleKeys = (): Parsed<RoleKeys> => parseWith(roleKeys, process.env);
