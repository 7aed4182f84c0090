import { kindOf } from "../change-kind";
import { argument, type Finding, isDropped, type Rule } from "./finding";

/** The sizes of a database, with their unit. */
const SIZES = { memory: "GB of memory", storage: "GB of storage" };

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
      return Object.entries(SIZES).flatMap(([name, unit]): Finding[] => {
        const [before, after] = [argument(change.before, name), argument(change.after, name)];
        if (typeof before !== "number" || typeof after !== "number" || after >= before) return [];
        return [
          { kind: "database-smaller", reason: `The database shrinks from ${before} to ${after} ${unit}.` },
        ];
      });
    default:
      return [];
  }
};
