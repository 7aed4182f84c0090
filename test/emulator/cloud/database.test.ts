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

  /** What the server answers to one question, over a connection of its own. */
  const ask = async (
    { DBInstanceNetInfo }: { DBInstanceNetInfo: NetInfo[] },
    ssl: "require" | false,
    password = "Secret-word-1",
  ) => {
    const net = DBInstanceNetInfo.find(({ NetType }) => NetType === "private");
    const sql = postgres({
      ...{ host: net?.Ip ?? "", port: net?.Port ?? 0, username: "root", password },
      ...{ database: "postgres", ssl, max: 1, fetch_types: false },
    });
    try {
      const [row] = await sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`;
      return row?.ssl;
    } finally {
      await sql.end();
    }
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
