import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import type { Cloud } from "../../../emulator/cloud/cloud";
import { client, createDatabase, databaseIn, startTestCloud, temporaryDirectory } from "./support";

interface NetInfo {
  readonly NetType: string;
  readonly Ip: string;
  readonly Port: number;
}

describe("a database made through the cloud's API", () => {
  let directory: string;
  let cloud: Cloud;
  let api: ReturnType<typeof client>;

  /** What the server answers to one statement, over a connection of its own. */
  const query = async (
    { DBInstanceNetInfo }: { DBInstanceNetInfo: NetInfo[] },
    statement: string,
    { ssl = false, password = "Secret-word-1" }: { ssl?: "require" | false; password?: string } = {},
  ) => {
    const net = DBInstanceNetInfo.find(({ NetType }) => NetType === "private");
    const sql = postgres({
      ...{ host: net?.Ip ?? "", port: net?.Port ?? 0, username: "root", password },
      ...{ database: "postgres", ssl, max: 1, fetch_types: false },
    });
    try {
      return await sql.unsafe(statement);
    } finally {
      await sql.end();
    }
  };
  /** Whether a connection is encrypted. */
  const ask = async (
    database: { DBInstanceNetInfo: NetInfo[] },
    ssl: "require" | false,
    password = "Secret-word-1",
  ) => {
    const statement = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";
    const [row] = await query(database, statement, { ssl, password });
    return row?.ssl;
  };

  beforeAll(async () => {
    directory = temporaryDirectory();
    cloud = await startTestCloud(directory);
    api = client(cloud, "postgres");
  });

  afterAll(async () => {
    await cloud.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("starts, takes TLS, keeps its address, and is gone when it is destroyed", async () => {
    const DBInstanceId = await createDatabase(cloud);
    expect(DBInstanceId).toMatch(/^postgres-[a-z0-9]{8}$/);
    const { DBInstance } = await api("DescribeDBInstanceAttribute", { DBInstanceId });
    expect(DBInstance.DBInstanceStatus).toBe("initing");
    await expect(api("IsolateDBInstances", { DBInstanceIdSet: [DBInstanceId] })).rejects.toMatchObject({
      code: "OperationDenied.InstanceStatusLimitError",
    });

    const running = await databaseIn(cloud, DBInstanceId, "running");
    expect(await ask(running, false)).toBe(false);

    const tls = { DBInstanceId, SSLEnabled: true, ConnectAddress: "127.0.0.1" };
    const { TaskId } = await api("ModifyDBInstanceSSLConfig", tls);
    for (let status = ""; status !== "Success"; ) {
      [{ Status: status }] = (await api("DescribeTasks", { TaskId })).TaskSet;
      expect(["Running", "Success"]).toContain(status);
    }
    expect(await api("DescribeDBInstanceSSLConfig", { DBInstanceId })).toMatchObject({ SSLEnabled: true });
    const encrypted = await databaseIn(cloud, DBInstanceId, "running");
    expect(encrypted.DBInstanceNetInfo).toEqual(running.DBInstanceNetInfo);
    expect(await ask(encrypted, "require")).toBe(true);

    const account = { DBInstanceId, UserName: "root" };
    await api("ResetAccountPassword", { ...account, Password: "It's-another-1" });
    expect(await ask(encrypted, "require", "It's-another-1")).toBe(true);
    await expect(ask(encrypted, "require")).rejects.toMatchObject({ code: "28P01" });
    await expect(
      api("ResetAccountPassword", { ...account, UserName: "nobody", Password: "Secret-word-2" }),
    ).rejects.toMatchObject({ code: "InvalidParameterValue.AccountNotExist" });

    await expect(api("DestroyDBInstance", { DBInstanceId })).rejects.toMatchObject({
      code: "OperationDenied.InstanceStatusLimitError",
    });
    await api("IsolateDBInstances", { DBInstanceIdSet: [DBInstanceId] });
    await databaseIn(cloud, DBInstanceId, "isolated");
    await expect(ask(encrypted, "require")).rejects.toThrow(/ECONNREFUSED/);
    const folder = path.join(directory, "data/cloud/postgres", DBInstanceId);
    expect(existsSync(folder)).toBe(true);
    await api("DestroyDBInstance", { DBInstanceId });
    expect(existsSync(folder)).toBe(false);
    await expect(api("DescribeDBInstanceAttribute", { DBInstanceId })).rejects.toMatchObject({
      code: "ResourceNotFound.InstanceNotFoundError",
    });
  });

  test("is not isolated while it is protected", async () => {
    const DBInstanceId = await createDatabase(cloud, { DeletionProtection: true });
    await databaseIn(cloud, DBInstanceId, "running");
    const isolate = () => api("IsolateDBInstances", { DBInstanceIdSet: [DBInstanceId] });

    await expect(isolate()).rejects.toMatchObject({ code: "OperationDenied.InstanceStatusLimitOpError" });

    await api("ModifyDBInstanceDeletionProtection", { DBInstanceId, DeletionProtection: false });
    await isolate();
    await databaseIn(cloud, DBInstanceId, "isolated");
  });

  test("grows in place, with its data and at its address, and never shrinks its storage", async () => {
    const DBInstanceId = await createDatabase(cloud);
    const before = await databaseIn(cloud, DBInstanceId, "running");
    await query(before, "create table kept as select 42 as answer");
    const change = (parameters: object) => api("ModifyDBInstanceSpec", { DBInstanceId, ...parameters });

    await change({ Memory: 4, Storage: 20, Cpu: 2 });
    await expect(change({ Memory: 8 })).rejects.toMatchObject({
      code: "OperationDenied.InstanceStatusLimitError",
    });

    const after = await databaseIn(cloud, DBInstanceId, "running");
    expect(after).toMatchObject({ DBInstanceMemory: 4, DBInstanceStorage: 20, DBInstanceCpu: 2 });
    expect(after.DBInstanceNetInfo).toEqual(before.DBInstanceNetInfo);
    expect(await query(after, "select answer from kept")).toEqual([{ answer: 42 }]);
    const shrunk = { code: "InvalidParameterValue.InvalidInstanceVolume" };
    await expect(change({ Storage: 10 })).rejects.toMatchObject(shrunk);
    const notSold = { code: "InvalidParameterValue.BadSpec" };
    await expect(change({ Memory: 8, Cpu: 1 })).rejects.toMatchObject(notSold);
    expect(await databaseIn(cloud, DBInstanceId, "running")).toEqual(after);
  });

  test("goes to the zones and to the newer version that it is told, and to no older one", async () => {
    const DBInstanceId = await createDatabase(cloud, { SpecCode: "pg.it.15.1c2g" });
    await databaseIn(cloud, DBInstanceId, "running");
    const nodes = [
      { Role: "Primary", Zone: "ap-guangzhou-7" },
      { Role: "Standby", Zone: "ap-guangzhou-6" },
    ];
    const deploy = (DBNodeSet: object[]) => api("ModifyDBInstanceDeployment", { DBInstanceId, DBNodeSet });
    const upgrade = (TargetDBKernelVersion: string) =>
      api("UpgradeDBInstanceMajorVersion", { DBInstanceId, TargetDBKernelVersion });
    const { VersionSet } = await api("DescribeDBVersions");
    const version = (major: string) =>
      VersionSet.find((one: Record<string, unknown>) => one.DBMajorVersion === major);

    await deploy(nodes);
    expect(await databaseIn(cloud, DBInstanceId, "running")).toMatchObject({
      ...{ Zone: "ap-guangzhou-7", DBNodeSet: nodes },
    });
    await expect(deploy([{ Role: "Primary", Zone: "ap-beijing-1" }])).rejects.toMatchObject({
      code: "InvalidParameterValue.IllegalZone",
    });
    await expect(deploy([{ Zone: "ap-guangzhou-6" }])).rejects.toMatchObject({
      code: "InvalidParameterValue",
    });

    expect(version("15").AvailableUpgradeTarget).toEqual([version("16").DBKernelVersion]);
    await upgrade(version("16").DBKernelVersion);
    expect(await databaseIn(cloud, DBInstanceId, "running")).toMatchObject({ DBMajorVersion: "16" });
    const refused = { code: "FailedOperation.FailedOperationError" };
    await expect(upgrade(version("15").DBKernelVersion)).rejects.toMatchObject(refused);
    await expect(
      api("UpgradeDBInstanceKernelVersion", { DBInstanceId, TargetDBKernelVersion: "v16.9_r1.0" }),
    ).rejects.toMatchObject(refused);
  });

  test("keeps the backups, the name and the security groups that it is told", async () => {
    const vpc = client(cloud, "vpc");
    const { SecurityGroupId } = (await vpc("CreateSecurityGroup", { GroupName: "db" })).SecurityGroup;
    const DBInstanceId = await createDatabase(cloud);
    await databaseIn(cloud, DBInstanceId, "running");

    await api("ModifyDBInstanceName", { DBInstanceId, InstanceName: "renamed" });
    await api("ModifyDBInstanceSecurityGroups", { DBInstanceId, SecurityGroupIdSet: [SecurityGroupId] });
    await api("ModifyBackupPlan", {
      ...{ DBInstanceId, BackupPeriod: ["sunday"], MinBackupStartTime: "03:00:00" },
      ...{ MaxBackupStartTime: "04:00:00", BaseBackupRetentionPeriod: 30 },
    });

    const Filters = [{ Name: "db-instance-name", Values: ["renamed"] }];
    expect((await api("DescribeDBInstances", { Filters })).DBInstanceSet).toMatchObject([{ DBInstanceId }]);
    const { SecurityGroupSet } = await api("DescribeDBInstanceSecurityGroups", { DBInstanceId });
    expect(SecurityGroupSet).toMatchObject([{ SecurityGroupId, SecurityGroupName: "db" }]);
    await expect(vpc("DeleteSecurityGroup", { SecurityGroupId })).rejects.toMatchObject({
      code: "ResourceInUse",
    });
    expect((await api("DescribeBackupPlans", { DBInstanceId })).Plans).toMatchObject([
      {
        ...{ BackupPeriod: '["sunday"]', MinBackupStartTime: "03:00:00", MaxBackupStartTime: "04:00:00" },
        BaseBackupRetentionPeriod: 30,
      },
    ]);
    await expect(
      api("ModifyBackupPlan", { DBInstanceId, MinBackupStartTime: "25:00:00" }),
    ).rejects.toMatchObject({ code: "InvalidParameterValue" });
  });

  test("is paid by the hour until it is prepaid, and then renewed", async () => {
    const DBInstanceId = await createDatabase(cloud);
    await databaseIn(cloud, DBInstanceId, "running");
    const described = async () => (await api("DescribeDBInstanceAttribute", { DBInstanceId })).DBInstance;
    const months = async () => {
      const { CreateTime, ExpireTime } = await described();
      const [from, to] = [new Date(`${CreateTime}Z`), new Date(`${ExpireTime}Z`)];
      return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
    };
    const pay = (InstanceChargeType: string) =>
      api("ModifyDBInstanceChargeType", { DBInstanceId, InstanceChargeType, Period: 1, AutoRenewFlag: 1 });
    expect(await described()).toMatchObject({ PayType: "postpaid", ExpireTime: "" });
    await expect(api("RenewInstance", { DBInstanceId, Period: 1 })).rejects.toMatchObject({
      code: "OperationDenied.PostPaidPayModeError",
    });

    await pay("PREPAID");

    expect(await described()).toMatchObject({ PayType: "prepaid", AutoRenew: 1 });
    expect(await months()).toBe(1);
    await api("RenewInstance", { DBInstanceId, Period: 12 });
    expect(await months()).toBe(13);
    await api("SetAutoRenewFlag", { DBInstanceIdSet: [DBInstanceId], AutoRenewFlag: 0 });
    expect(await described()).toMatchObject({ AutoRenew: 0 });
    await expect(pay("POSTPAID_BY_HOUR")).rejects.toMatchObject({ code: "OperationDenied.PayModeError" });
  });

  test("comes back from isolation with its data", async () => {
    const DBInstanceId = await createDatabase(cloud);
    const before = await databaseIn(cloud, DBInstanceId, "running");
    await query(before, "create table kept as select 42 as answer");
    await api("IsolateDBInstances", { DBInstanceIdSet: [DBInstanceId] });
    await databaseIn(cloud, DBInstanceId, "isolated");

    await api("DisIsolateDBInstances", { DBInstanceIdSet: [DBInstanceId] });

    const after = await databaseIn(cloud, DBInstanceId, "running");
    expect(after.DBInstanceNetInfo).toEqual(before.DBInstanceNetInfo);
    expect(await query(after, "select answer from kept")).toEqual([{ answer: 42 }]);
  });

  test.each([
    [
      "a password of two kinds of characters",
      { AdminPassword: "onlysmall1" },
      "InvalidParameterValue.InvalidPasswordValueError",
    ],
    ["a subnet that is not there", { SubnetId: "subnet-none" }, "InvalidParameter.VpcNotFoundError"],
    [
      "a size that is not sold",
      { SpecCode: "pg.it.16.64c1g" },
      "InvalidParameterValue.SpecNotRecognizedError",
    ],
  ])("is refused with %s", async (_, overrides, code) => {
    await expect(createDatabase(cloud, overrides)).rejects.toMatchObject({ code });
  });
});
