import * as v from "valibot";
import { LOCAL_ACCOUNT } from "../runtime/function-environment";
import { action, type Service } from "./action";
import {
  databaseNotFound,
  databaseProtected,
  databaseStatusDenied,
  invalidValue,
  networkNotFound,
} from "./errors";
import { newId, timestamp } from "./ids";
import { filters, matches, optionalText, page, pageOf, tagList, wholeNumber } from "./parameters";
import { SPECIFICATIONS } from "./postgres-specifications";
import type { PostgresTasks } from "./postgres-tasks";
import type { RunningDatabases } from "./running-databases";
import type { Database, State } from "./state";

const text = v.string();
const identity = { DBInstanceId: text };
const days = v.array(
  v.picklist(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
);
const password = v.pipe(
  text,
  v.check(
    (given) =>
      given.length >= 8 &&
      given.length <= 64 &&
      [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(given)).length >= 3,
    "must have 8 to 64 characters of three kinds: small letters, capitals, digits, others",
  ),
);

const createParameters = v.object({
  SpecCode: v.picklist(SPECIFICATIONS.map(({ SpecCode }) => SpecCode)),
  Storage: wholeNumber(10, 30_000, 10),
  InstanceCount: v.literal(1, "must be 1: the emulated cloud makes one at a time"),
  Period: v.optional(v.number(), 1),
  Charset: v.picklist(["UTF8", "LATIN1"]),
  AdminName: v.pipe(text, v.regex(/^[a-z_][a-z0-9_]{0,15}$/i, "must be 1 to 16 letters, digits and _")),
  AdminPassword: password,
  Zone: text,
  VpcId: text,
  SubnetId: text,
  DBMajorVersion: optionalText,
  InstanceChargeType: v.optional(text, "POSTPAID_BY_HOUR"),
  AutoRenewFlag: v.optional(v.number(), 0),
  ProjectId: v.optional(v.number(), 0),
  Name: optionalText,
  SecurityGroupIds: v.optional(v.array(text), []),
  DBNodeSet: v.optional(v.array(v.object({ Role: optionalText, Zone: text }))),
  DeletionProtection: v.optional(v.boolean(), false),
});

/** TencentDB for PostgreSQL: every instance is a PostgreSQL on this machine, of the version that is installed here. */
export function postgres(state: State, running: RunningDatabases, tasks: PostgresTasks): Service {
  const find = (id: string): Database => {
    const found = state.databases.find((one) => one.id === id);
    if (found === undefined) throw databaseNotFound(id);
    return found;
  };
  const findRunning = (id: string): Database => {
    const found = find(id);
    if (found.status !== "running") throw databaseStatusDenied(id, found.status, "running");
    return found;
  };

  return {
    version: "2017-03-12",
    actions: {
      DescribeProductConfig: action(v.object({ Zone: text }), ({ Zone }) => ({
        SpecInfoList: [
          {
            Region: Zone.replace(/-\d+$/, ""),
            Zone,
            SpecItemInfoList: SPECIFICATIONS,
            SupportKMSRegions: [],
          },
        ],
      })),

      CreateInstances: action(createParameters, (given, { region }) => {
        const specification = SPECIFICATIONS.find(({ SpecCode }) => SpecCode === given.SpecCode);
        if (specification === undefined) throw invalidValue("BadSpec", `There is no ${given.SpecCode}.`);
        const subnet = state.subnets.find(({ id, vpcId }) => id === given.SubnetId && vpcId === given.VpcId);
        if (subnet === undefined) throw networkNotFound(`${given.VpcId}/${given.SubnetId}`);
        for (const id of given.SecurityGroupIds)
          if (!state.securityGroups.some((group) => group.id === id)) throw networkNotFound(id);
        const nodes = given.DBNodeSet ?? [
          { Role: "Primary", Zone: given.Zone },
          { Role: "Standby", Zone: given.Zone },
        ];
        const database: Database = {
          ...{ id: newId("postgres"), name: given.Name, region, zone: given.Zone, status: "initing" },
          zones: nodes.map(({ Role, Zone }) => ({ role: Role === "" ? "Standby" : Role, zone: Zone })),
          ...{ memoryGb: specification.Memory / 1024, cpu: specification.Cpu, storageGb: given.Storage },
          majorVersion: given.DBMajorVersion === "" ? specification.MajorVersion : given.DBMajorVersion,
          ...{ charset: given.Charset, chargeType: given.InstanceChargeType, autoRenew: given.AutoRenewFlag },
          ...{ projectId: given.ProjectId, vpcId: given.VpcId, subnetId: given.SubnetId },
          ...{ securityGroups: given.SecurityGroupIds, deletionProtection: given.DeletionProtection },
          ...{ rootUser: given.AdminName, rootPassword: given.AdminPassword, created: timestamp() },
          ...{ port: 0, tls: false, tlsAddress: "" },
          backup: { days: ["monday", "wednesday", "friday"], from: "01:00:00", to: "02:00:00", keepDays: 7 },
        };
        state.databases.push(database);
        state.tags[database.id] = {};
        tasks.begin(database, "running", () => running.start(database));
        return { DealNames: [], BillId: "", DBInstanceIdSet: [database.id] };
      }),

      DescribeDBInstanceAttribute: action(v.object(identity), ({ DBInstanceId }) => ({
        DBInstance: describe(find(DBInstanceId), state),
      })),

      DescribeDBInstances: action(v.object({ ...page, Filters: filters }), (given) => {
        const found = state.databases.filter(({ id, name, status }) =>
          matches(
            { "db-instance-id": id, "db-instance-name": name, "db-instance-status": status },
            given.Filters,
          ),
        );
        const DBInstanceSet = pageOf(found, given).map((one) => describe(one, state));
        return { TotalCount: found.length, DBInstanceSet };
      }),

      ModifyDBInstanceName: action(v.object({ ...identity, InstanceName: text }), (given) => {
        findRunning(given.DBInstanceId).name = given.InstanceName;
        return {};
      }),

      ModifyDBInstanceDeletionProtection: action(
        v.object({ ...identity, DeletionProtection: v.boolean() }),
        (given) => {
          find(given.DBInstanceId).deletionProtection = given.DeletionProtection;
          return {};
        },
      ),

      DescribeDBInstanceSecurityGroups: action(v.object(identity), ({ DBInstanceId }) => {
        const { securityGroups } = find(DBInstanceId);
        const groups = state.securityGroups.filter(({ id }) => securityGroups.includes(id));
        const SecurityGroupSet = groups.map(({ id, name, description, created }) => ({
          ...{ SecurityGroupId: id, SecurityGroupName: name, SecurityGroupDescription: description },
          ...{ ProjectId: 0, CreateTime: created, Inbound: [], Outbound: [] },
        }));
        return { SecurityGroupSet };
      }),

      ModifyDBInstanceSecurityGroups: action(
        v.object({ ...identity, SecurityGroupIdSet: v.array(text) }),
        (given) => {
          find(given.DBInstanceId).securityGroups = given.SecurityGroupIdSet;
          return {};
        },
      ),

      DescribeAccounts: action(v.object({ ...identity, ...page }), (given) => {
        const { id, rootUser, created } = find(given.DBInstanceId);
        const account = {
          ...{ DBInstanceId: id, UserName: rootUser, Remark: "", Status: 2, UserType: "tencentDBSuper" },
          ...{ CreateTime: created, UpdateTime: created, PasswordUpdateTime: created, OpenCam: false },
        };
        return { TotalCount: 1, Details: pageOf([account], given) };
      }),

      DescribeBackupPlans: action(v.object(identity), ({ DBInstanceId }) => {
        const { backup, created } = find(DBInstanceId);
        const plan = {
          ...{ PlanId: "default", PlanName: "default", PlanType: "system", BackupMethod: "physical" },
          ...{ BackupPeriodType: "week", BackupPeriod: JSON.stringify(backup.days) },
          ...{ MinBackupStartTime: backup.from, MaxBackupStartTime: backup.to },
          ...{ BaseBackupRetentionPeriod: backup.keepDays, LogBackupRetentionPeriod: backup.keepDays },
          ...{ CreatedTime: created, UpdatedTime: created },
        };
        return { Plans: [plan] };
      }),

      ModifyBackupPlan: action(
        v.object({
          ...identity,
          MinBackupStartTime: v.optional(text),
          MaxBackupStartTime: v.optional(text),
          BaseBackupRetentionPeriod: v.optional(wholeNumber(7, 1830)),
          BackupPeriod: v.optional(days),
        }),
        (given) => {
          const { backup } = findRunning(given.DBInstanceId);
          backup.from = given.MinBackupStartTime ?? backup.from;
          backup.to = given.MaxBackupStartTime ?? backup.to;
          backup.keepDays = given.BaseBackupRetentionPeriod ?? backup.keepDays;
          backup.days = given.BackupPeriod ?? backup.days;
          return {};
        },
      ),

      DescribeParamsEvent: action(v.object(identity), ({ DBInstanceId }) => {
        find(DBInstanceId);
        return { TotalCount: 0, EventItems: [] };
      }),

      DescribeDBInstanceParameters: action(v.object(identity), ({ DBInstanceId }) => {
        find(DBInstanceId);
        // Terraform's provider (1.83.25) fails without these two.
        const Detail = ["max_standby_archive_delay", "max_standby_streaming_delay"].map((Name, ID) => ({
          ...{
            ID,
            Name,
            CurrentValue: "30000",
            DefaultValue: "30000",
            ParamValueType: "integer",
            Unit: "ms",
          },
        }));
        return { TotalCount: Detail.length, Detail };
      }),

      DescribeEncryptionKeys: action(v.object(identity), ({ DBInstanceId }) => {
        find(DBInstanceId);
        return { EncryptionKeys: [] };
      }),

      DescribeDBInstanceSSLConfig: action(v.object(identity), ({ DBInstanceId }) => {
        const { tls, tlsAddress } = find(DBInstanceId);
        return { SSLEnabled: tls, ConnectAddress: tlsAddress, CAUrl: "" };
      }),

      ModifyDBInstanceSSLConfig: action(
        v.object({ ...identity, SSLEnabled: v.boolean(), ConnectAddress: optionalText }),
        ({ DBInstanceId, SSLEnabled, ConnectAddress }) => {
          const database = findRunning(DBInstanceId);
          if (SSLEnabled && ConnectAddress !== "127.0.0.1")
            throw invalidValue(
              "ParameterHandleError",
              `ConnectAddress must be the instance's address, 127.0.0.1.`,
            );
          database.tlsAddress = ConnectAddress;
          const TaskId = tasks.begin(database, "running", async () => {
            if (database.tls === SSLEnabled) return;
            await running.stop(database);
            database.tls = SSLEnabled;
            await running.start(database);
          });
          return { TaskId };
        },
      ),

      DescribeTasks: action(v.object({ ...page, TaskId: v.optional(v.number()) }), (given) => {
        const found = tasks
          .all()
          .filter(({ TaskId }) => given.TaskId === undefined || TaskId === given.TaskId);
        return { TotalCount: found.length, TaskSet: pageOf(found, given) };
      }),

      IsolateDBInstances: action(v.object({ DBInstanceIdSet: v.array(text) }), ({ DBInstanceIdSet }) => {
        const databases = DBInstanceIdSet.map(findRunning);
        for (const { id, deletionProtection } of databases)
          if (deletionProtection) throw databaseProtected(id);
        for (const database of databases) {
          database.status = "isolating";
          tasks.begin(database, "isolated", () => running.stop(database));
        }
        return {};
      }),

      DisIsolateDBInstances: action(v.object({ DBInstanceIdSet: v.array(text) }), ({ DBInstanceIdSet }) => {
        for (const id of DBInstanceIdSet) {
          const database = find(id);
          if (database.status !== "isolated") throw databaseStatusDenied(id, database.status, "isolated");
          database.status = "initing";
          tasks.begin(database, "running", () => running.start(database));
        }
        return {};
      }),

      DestroyDBInstance: action(v.object(identity), ({ DBInstanceId }) => {
        const database = find(DBInstanceId);
        if (database.status !== "isolated")
          throw databaseStatusDenied(DBInstanceId, database.status, "isolated");
        state.databases.splice(state.databases.indexOf(database), 1);
        delete state.tags[DBInstanceId];
        running.destroy(database);
        return {};
      }),
    },
  };
}

function describe(one: Database, state: State): object {
  const private_ = {
    ...{ NetType: "private", Status: "opened", Ip: "127.0.0.1", Port: one.port, Address: "" },
    ...{ VpcId: one.vpcId, SubnetId: one.subnetId, ProtocolType: "postgresql" },
  };
  const publicNet = {
    ...{ NetType: "public", Status: "closed", Ip: "", Port: 0, Address: "" },
    ...{ VpcId: "", SubnetId: "", ProtocolType: "postgresql" },
  };
  return {
    ...{ Region: one.region, Zone: one.zone, VpcId: one.vpcId, SubnetId: one.subnetId },
    ...{ DBInstanceId: one.id, DBInstanceName: one.name, DBInstanceStatus: one.status },
    ...{ DBInstanceMemory: one.memoryGb, DBInstanceStorage: one.storageGb, DBInstanceCpu: one.cpu },
    ...{ DBInstanceClass: "", DBInstanceType: "primary", DBInstanceVersion: "standard", Type: "TS85" },
    ...{ DBMajorVersion: one.majorVersion, DBVersion: `${one.majorVersion}.0`, DBKernelVersion: "" },
    ...{
      DBCharset: one.charset,
      DBEngine: "postgresql",
      DBEngineConfig: "",
      DBInstanceStorageType: "PHYSICAL_LOCAL_SSD",
    },
    ...{
      CreateTime: one.created,
      UpdateTime: one.created,
      ExpireTime: "",
      IsolatedTime: "",
      OfflineTime: "",
    },
    PayType: one.chargeType === "PREPAID" ? "prepaid" : "postpaid",
    ...{ AutoRenew: one.autoRenew, ProjectId: one.projectId, DeletionProtection: one.deletionProtection },
    ...{
      AppId: Number(LOCAL_ACCOUNT.appid),
      Uid: Number(LOCAL_ACCOUNT.uin),
      IsSupportTDE: 0,
      SupportIpv6: 0,
    },
    ...{ MasterDBInstanceId: "", ReadOnlyInstanceNum: 0, StatusInReadonlyGroup: "", ExpandedCpu: 0 },
    DBInstanceNetInfo: [private_, publicNet],
    DBNodeSet: one.zones.map(({ role, zone }) => ({ Role: role, Zone: zone, DedicatedClusterId: "" })),
    NetworkAccessList: [],
    TagList: tagList(state.tags[one.id]).map(({ Key, Value }) => ({ TagKey: Key, TagValue: Value })),
  };
}
