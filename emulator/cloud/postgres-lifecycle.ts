import * as v from "valibot";
import { type Action, action } from "./action";
import { databaseId, findInStatus } from "./postgres-databases";
import { databaseProtected } from "./postgres-errors";
import type { PostgresTasks } from "./postgres-tasks";
import type { RunningDatabases } from "./running-databases";
import type { State } from "./state";

const identities = { DBInstanceIdSet: v.array(v.string()) };

/** The end of a database: it is isolated, which stops it and keeps its data, brought back, or destroyed. */
export function lifecycleActions(
  state: State,
  running: RunningDatabases,
  tasks: PostgresTasks,
): Record<string, Action> {
  return {
    IsolateDBInstances: action(identities, ({ DBInstanceIdSet }, { region }) => {
      const databases = DBInstanceIdSet.map((id) => findInStatus(state, region, id, "running"));
      for (const { id, deletionProtection } of databases) if (deletionProtection) throw databaseProtected(id);
      for (const database of databases) {
        database.status = "isolating";
        tasks.begin(database, "isolated", () => running.stop(database));
      }
      return {};
    }),

    DisIsolateDBInstances: action(identities, ({ DBInstanceIdSet }, { region }) => {
      const databases = DBInstanceIdSet.map((id) => findInStatus(state, region, id, "isolated"));
      for (const database of databases) {
        database.status = "initing";
        tasks.begin(database, "running", () => running.start(database));
      }
      return {};
    }),

    DestroyDBInstance: action(databaseId, ({ DBInstanceId }, { region }) => {
      const database = findInStatus(state, region, DBInstanceId, "isolated");
      state.databases.splice(state.databases.indexOf(database), 1);
      state.databaseTasks = state.databaseTasks.filter(({ databaseId: id }) => id !== DBInstanceId);
      delete state.tags[DBInstanceId];
      running.destroy(database);
      return {};
    }),
  };
}
