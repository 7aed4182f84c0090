import type { Environment } from "../environment";
import type { ForEachRole } from "../function-role";

type Settings = NonNullable<Environment["functions"]["variables"]>;

/**
 * What an environment sets of the functions' own variables, for each role those that it reads. What is left out is not
 * written: the functions have a standard for each.
 */
export function settingVariables(settings: Settings = {}): ForEachRole<Readonly<Record<string, string>>> {
  const { LEASE_SECONDS, CHAT_HISTORY_MESSAGES, CHAT_HISTORY_HOURS, PUSH_GONE } = settings;
  return {
    register: written({ LEASE_SECONDS }),
    transmit: written(settings),
    cleanup: written({ CHAT_HISTORY_MESSAGES, CHAT_HISTORY_HOURS, PUSH_GONE }),
  };
}

const written = (settings: Settings) =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
