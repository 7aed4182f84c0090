import { kindOf } from "../change-kind";
import type { PlannedResource } from "../plan-json";
import { argument, type Finding, isDropped, type Rule } from "./finding";

/** The sizes of a database, with their unit. */
const SIZES = { memory: "GB of memory", cpu: "CPUs", storage: "GB of storage" };

/** A database that would be lost with what is in it, or made smaller. */
export const database: Rule = (resource, plan) => {
  const { type, change } = resource;
  if (type !== "tencentcloud_postgresql_instance") return [];
  switch (kindOf(resource)) {
    case "replaced":
      return [
        {
          kind: "database-replaced",
          reason: "The database is destroyed with all its data, and an empty one made.",
        },
      ];
    case "destroyed":
      return [{ kind: "database-destroyed", reason: "The database is destroyed with all its data." }];
    case "added": {
      const reason =
        "An empty database is made: the one in the state is no longer found in the cloud. Look whether it still exists.";
      return isDropped(resource, plan) ? [{ kind: "database-replaced", reason }] : [];
    }
    case "changed":
    case "adopted":
      return [...shrunk(change), ...upgraded(change)];
    default:
      return [];
  }
};

function shrunk({ before, after }: PlannedResource["change"]): Finding[] {
  return Object.entries(SIZES).flatMap(([name, unit]): Finding[] => {
    const [from, to] = [argument(before, name), argument(after, name)];
    if (typeof from !== "number" || typeof to !== "number" || to >= from) return [];
    return [{ kind: "database-smaller", reason: `The database shrinks from ${from} to ${to} ${unit}.` }];
  });
}

/** The provider (1.83.25) asks the cloud for the new version with the old kernel, which is none. */
function upgraded({ before, after }: PlannedResource["change"]): Finding[] {
  const [from, to] = [argument(before, "db_major_version"), argument(after, "db_major_version")];
  if (typeof from !== "string" || typeof to !== "string" || from === to) return [];
  const reason = `An apply cannot take PostgreSQL from ${from} to ${to}, and fails: upgrade the instance in the console instead, and the plan no longer shows it.`;
  return [{ kind: "database-upgraded", reason }];
}
