import { type Environment, parseEnvironments } from "./environment";
import { environments } from "./environments";
import { environmentUnknown } from "./errors";

/** One environment of the table, by its name. @throws ENVIRONMENTS_REFUSED, ENVIRONMENT_UNKNOWN */
export function findEnvironment(name: string): Environment {
  const table = parseEnvironments(environments);
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) throw environmentUnknown(name, Object.keys(table));
  return found;
}
