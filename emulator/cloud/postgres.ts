import type { Service } from "./action";
import { changeActions } from "./postgres-changes";
import { lifecycleActions } from "./postgres-lifecycle";
import { purchaseActions } from "./postgres-purchase";
import { queryActions } from "./postgres-queries";
import type { PostgresTasks } from "./postgres-tasks";
import type { RunningDatabases } from "./running-databases";
import type { State } from "./state";

/** TencentDB for PostgreSQL: every instance is a PostgreSQL on this machine, of the version that is installed here. */
export function postgres(state: State, running: RunningDatabases, tasks: PostgresTasks): Service {
  return {
    version: "2017-03-12",
    actions: {
      ...purchaseActions(state, running, tasks),
      ...queryActions(state),
      ...changeActions(state, running, tasks),
      ...lifecycleActions(state, running, tasks),
    },
  };
}
