import * as v from "valibot";
import { type Action, action } from "./action";
import { invalidParameterValue, invalidValue } from "./errors";
import { optionalText, wholeNumber } from "./parameters";
import {
  checkPassword,
  databaseId,
  findDatabase,
  findInStatus,
  nodeSet,
  nodesOf,
  storage,
} from "./postgres-databases";
import { accountNotFound, sizeNotSold, storageShrunk, upgradeTargetUnknown } from "./postgres-errors";
import { changePassword } from "./postgres-password";
import { sizeOf, VERSIONS } from "./postgres-specifications";
import type { PostgresTasks } from "./postgres-tasks";
import type { RunningDatabases } from "./running-databases";
import { findGroup } from "./security-groups";
import type { Database, State } from "./state";

const text = v.string();
/** When clients are moved to what was changed. */
const switching = v.optional(
  v.literal(0, "must be 0, at once: the emulated cloud has no maintenance window"),
  0,
);
const time = v.pipe(text, v.regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, "must be a time such as 02:00:00"));
const days = v.array(
  v.picklist(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
);

/**
 * What can be changed of a database. A change that moves clients to another machine in the cloud cuts them off here:
 * the server is started anew at the same address. What was asked for is described at once, the status says when it is
 * done.
 */
export function changeActions(
  state: State,
  running: RunningDatabases,
  tasks: PostgresTasks,
): Record<string, Action> {
  const restart = (database: Database, status: Database["status"]) => {
    database.status = status;
    return tasks.begin(database, "running", async () => {
      await running.stop(database);
      await running.start(database);
    });
  };

  return {
    ModifyDBInstanceName: action({ ...databaseId, InstanceName: text }, (given, { region }) => {
      findInStatus(state, region, given.DBInstanceId, "running").name = given.InstanceName;
      return {};
    }),

    ModifyDBInstanceSpec: action(
      {
        ...databaseId,
        Memory: v.optional(v.number()),
        Storage: v.optional(storage),
        Cpu: v.optional(v.number()),
        SwitchTag: switching,
      },
      (given, { region }) => {
        const database = findInStatus(state, region, given.DBInstanceId, "running");
        const memoryGb = given.Memory ?? database.memoryGb;
        const keptCpu = given.Memory === undefined ? database.cpu : undefined;
        const size = sizeOf(memoryGb, given.Cpu ?? keptCpu);
        if (size === undefined) throw sizeNotSold(memoryGb, given.Cpu);
        const storageGb = given.Storage ?? database.storageGb;
        if (storageGb < database.storageGb) throw storageShrunk(database.id, database.storageGb, storageGb);
        [database.memoryGb, database.cpu] = size;
        database.storageGb = storageGb;
        restart(database, "expanding");
        return { DealName: "", BillId: "" };
      },
    ),

    ModifyDBInstanceDeployment: action(
      { ...databaseId, DBNodeSet: nodeSet, SwitchTag: switching },
      (given, { region }) => {
        const database = findInStatus(state, region, given.DBInstanceId, "running");
        const nodes = nodesOf(region, given.DBNodeSet);
        const primaries = nodes.filter(({ role }) => role === "Primary");
        const [primary] = primaries;
        if (primary === undefined || primaries.length > 1)
          throw invalidParameterValue("DBNodeSet", "must name one Primary");
        database.zones = nodes;
        database.zone = primary.zone;
        restart(database, "deployment changing");
        return {};
      },
    ),

    UpgradeDBInstanceMajorVersion: action(
      {
        ...databaseId,
        TargetDBKernelVersion: text,
        UpgradeTimeOption: switching,
        UpgradeCheck: v.optional(
          v.literal(false, "must be false: the emulated cloud has no trial upgrade"),
          false,
        ),
      },
      (given, { region }) => {
        const database = findInStatus(state, region, given.DBInstanceId, "running");
        const from = VERSIONS.findIndex(({ kernel }) => kernel === database.kernelVersion);
        const to = VERSIONS.findIndex(({ kernel }) => kernel === given.TargetDBKernelVersion);
        if (to <= from) throw upgradeTargetUnknown(database.kernelVersion, given.TargetDBKernelVersion);
        database.kernelVersion = given.TargetDBKernelVersion;
        return { TaskId: restart(database, "upgrading") };
      },
    ),

    UpgradeDBInstanceKernelVersion: action(
      { ...databaseId, TargetDBKernelVersion: text, SwitchTag: switching },
      ({ DBInstanceId, TargetDBKernelVersion }, { region }) => {
        const database = findInStatus(state, region, DBInstanceId, "running");
        // Every major version has one kernel here.
        throw upgradeTargetUnknown(database.kernelVersion, TargetDBKernelVersion);
      },
    ),

    ModifyDBInstanceDeletionProtection: action(
      { ...databaseId, DeletionProtection: v.boolean() },
      (given, { region }) => {
        findDatabase(state, region, given.DBInstanceId).deletionProtection = given.DeletionProtection;
        return {};
      },
    ),

    ModifyDBInstanceSecurityGroups: action(
      { ...databaseId, SecurityGroupIdSet: v.array(text) },
      (given, { region }) => {
        const database = findDatabase(state, region, given.DBInstanceId);
        for (const id of given.SecurityGroupIdSet) findGroup(state, region, id);
        database.securityGroups = given.SecurityGroupIdSet;
        return {};
      },
    ),

    ResetAccountPassword: action(
      { ...databaseId, UserName: text, Password: text },
      async ({ DBInstanceId, UserName, Password }, { region }) => {
        const database = findInStatus(state, region, DBInstanceId, "running");
        if (UserName !== database.rootUser) throw accountNotFound(UserName);
        checkPassword(Password);
        await changePassword(database, Password);
        database.rootPassword = Password;
        return {};
      },
    ),

    ModifyBackupPlan: action(
      {
        ...databaseId,
        PlanId: optionalText,
        MinBackupStartTime: v.optional(time),
        MaxBackupStartTime: v.optional(time),
        BaseBackupRetentionPeriod: v.optional(wholeNumber(7, 1830)),
        BackupPeriod: v.optional(days),
      },
      (given, { region }) => {
        const { backup } = findInStatus(state, region, given.DBInstanceId, "running");
        backup.from = given.MinBackupStartTime ?? backup.from;
        backup.to = given.MaxBackupStartTime ?? backup.to;
        backup.keepDays = given.BaseBackupRetentionPeriod ?? backup.keepDays;
        backup.days = given.BackupPeriod ?? backup.days;
        return {};
      },
    ),

    ModifyDBInstanceSSLConfig: action(
      { ...databaseId, SSLEnabled: v.boolean(), ConnectAddress: optionalText },
      ({ DBInstanceId, SSLEnabled, ConnectAddress }, { region }) => {
        const database = findInStatus(state, region, DBInstanceId, "running");
        if (SSLEnabled && ConnectAddress !== "127.0.0.1")
          throw invalidValue(
            "ParameterHandleError",
            "ConnectAddress must be the instance's address, 127.0.0.1.",
          );
        database.tlsAddress = ConnectAddress;
        const changes = database.tls !== SSLEnabled;
        database.tls = SSLEnabled;
        return {
          TaskId: changes
            ? restart(database, "restarting")
            : tasks.begin(database, "running", () => Promise.resolve()),
        };
      },
    ),
  };
}
