import * as v from "valibot";
import { type Action, action } from "./action";
import { filters, matches, optionalText, page, pageOf } from "./parameters";
import { databaseId, describeDatabase, findDatabase } from "./postgres-databases";
import type { State } from "./state";

/** Descriptions of databases and of what belongs to them. */
export function queryActions(state: State): Record<string, Action> {
  return {
    DescribeDBInstanceAttribute: action(databaseId, ({ DBInstanceId }, { region }) => ({
      DBInstance: describeDatabase(findDatabase(state, region, DBInstanceId), state),
    })),

    DescribeDBInstances: action({ ...page, Filters: filters }, (given, { region }) => {
      const found = state.databases.filter(
        (one) =>
          one.region === region &&
          matches(
            {
              "db-instance-id": one.id,
              "db-instance-name": one.name,
              "db-instance-status": one.status,
            },
            given.Filters,
          ),
      );
      const DBInstanceSet = pageOf(found, given).map((one) => describeDatabase(one, state));
      return { TotalCount: found.length, DBInstanceSet };
    }),

    DescribeDBInstanceSecurityGroups: action(databaseId, ({ DBInstanceId }, { region }) => {
      const { securityGroups } = findDatabase(state, region, DBInstanceId);
      const groups = state.securityGroups.filter(({ id }) => securityGroups.includes(id));
      const SecurityGroupSet = groups.map(({ id, name, description, created }) => ({
        ...{ SecurityGroupId: id, SecurityGroupName: name, SecurityGroupDescription: description },
        ...{ ProjectId: 0, CreateTime: created, Inbound: [], Outbound: [] },
      }));
      return { SecurityGroupSet };
    }),

    DescribeAccounts: action(
      { ...databaseId, ...page, OrderBy: optionalText, OrderByType: optionalText },
      (given, { region }) => {
        const { id, rootUser, created } = findDatabase(state, region, given.DBInstanceId);
        const account = {
          ...{ DBInstanceId: id, UserName: rootUser, Remark: "", Status: 2, UserType: "tencentDBSuper" },
          ...{ CreateTime: created, UpdateTime: created, PasswordUpdateTime: created, OpenCam: false },
        };
        return { TotalCount: 1, Details: pageOf([account], given) };
      },
    ),

    DescribeBackupPlans: action(databaseId, ({ DBInstanceId }, { region }) => {
      const { backup, created } = findDatabase(state, region, DBInstanceId);
      const plan = {
        ...{ PlanId: "default", PlanName: "default", PlanType: "system", BackupMethod: "physical" },
        ...{ BackupPeriodType: "week", BackupPeriod: JSON.stringify(backup.days) },
        ...{ MinBackupStartTime: backup.from, MaxBackupStartTime: backup.to },
        ...{ BaseBackupRetentionPeriod: backup.keepDays, LogBackupRetentionPeriod: backup.keepDays },
        ...{ CreatedTime: created, UpdatedTime: created },
      };
      return { Plans: [plan] };
    }),

    DescribeParamsEvent: action(databaseId, ({ DBInstanceId }, { region }) => {
      findDatabase(state, region, DBInstanceId);
      return { TotalCount: 0, EventItems: [] };
    }),

    DescribeDBInstanceParameters: action(databaseId, ({ DBInstanceId }, { region }) => {
      findDatabase(state, region, DBInstanceId);
      // Terraform's provider (1.83.25) fails without these two.
      const Detail = ["max_standby_archive_delay", "max_standby_streaming_delay"].map((Name, ID) => ({
        ...{ ID, Name, CurrentValue: "30000", DefaultValue: "30000", ParamValueType: "integer", Unit: "ms" },
      }));
      return { TotalCount: Detail.length, Detail };
    }),

    DescribeEncryptionKeys: action(databaseId, ({ DBInstanceId }, { region }) => {
      findDatabase(state, region, DBInstanceId);
      return { EncryptionKeys: [] };
    }),

    DescribeDBInstanceSSLConfig: action(databaseId, ({ DBInstanceId }, { region }) => {
      const { tls, tlsAddress } = findDatabase(state, region, DBInstanceId);
      return { SSLEnabled: tls, ConnectAddress: tlsAddress, CAUrl: "" };
    }),

    DescribeTasks: action(
      { ...page, TaskId: v.optional(v.number()), DBInstanceId: v.optional(v.string()) },
      (given, { region }) => {
        const found = state.databaseTasks.filter(
          (task) =>
            state.databases.some(({ id, region: at }) => id === task.databaseId && at === region) &&
            (given.TaskId === undefined || task.id === given.TaskId) &&
            (given.DBInstanceId === undefined || task.databaseId === given.DBInstanceId),
        );
        const TaskSet = pageOf(found, given).map(
          ({ id, databaseId: DBInstanceId, started, ended, status }) => ({
            ...{ TaskId: id, TaskType: "instance", DBInstanceId, StartTime: started, EndTime: ended },
            ...{ Status: status, Progress: status === "Running" ? 0 : 100 },
          }),
        );
        return { TotalCount: found.length, TaskSet };
      },
    ),
  };
}
