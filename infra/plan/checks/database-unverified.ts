import { kindOf } from "../change-kind";
import { unverifiedFunctions } from "../unverified-functions";
import { argument, type Rule } from "./finding";

/**
 * An apply to a protected database that functions connect to without checking its certificate. A first apply cannot do
 * without: the certificate exists only afterwards. A plan that changes nothing is no danger; its notices say it.
 */
export const databaseUnverified: Rule = (resource, { applyable }, blocks) => {
  if (resource.type !== "tencentcloud_postgresql_instance" || !applyable) return [];
  const isProtected = argument(resource.change.after, "delete_protection") === true;
  if (!isProtected || kindOf(resource) === "forgotten" || unverifiedFunctions(blocks).length === 0) return [];
  const reason =
    "The database is protected, and functions give its password to whatever server answers for it: database.authority is not set. At the first apply there is no certificate yet: acknowledge it, then set the authority and deploy again (docs/deploy.md, The database's certificate).";
  return [{ kind: "database-unverified", reason }];
};
