import { X509Certificate } from "node:crypto";
import { TerraformOutput } from "cdktf";
import { generate } from "selfsigned";
import { ConnectionDatabase } from "../../infra/constructs/connection-database";
import { Network } from "../../infra/constructs/network";
import type { Environment } from "../../infra/environment";
import { testEnvironments } from "../support/environments";
import { only, synthesized } from "./support";

const standard: Environment["database"] = testEnvironments.dev.database;

function database(
  changed: Partial<Environment["database"]> = {},
  zones: Environment["zones"] = ["ap-guangzhou-6"],
  alarmNoticeId?: string,
) {
  return synthesized((stack) => {
    const network = new Network(stack, "network", { name: "websocket-test", zone: zones[0] });
    const { url, address, variables } = new ConnectionDatabase(stack, "database", {
      name: "websocket-test",
      zones,
      network,
      database: { ...standard, ...changed },
      alarmNoticeId,
    });
    new TerraformOutput(stack, "url", { value: url });
    new TerraformOutput(stack, "address", { value: address });
    new TerraformOutput(stack, "variables", { value: variables });
  });
}

interface RuleOfAlarm {
  readonly metric_name: string;
  readonly operator: string;
  readonly value: string;
  readonly unit?: string;
  readonly period: number;
  readonly continue_period: number;
}

const instance = (json: string) => only(json, "resource", "tencentcloud_postgresql_instance");

describe("ConnectionDatabase", () => {
  test("has the size, version and charge type of the environment, as the provider writes them", () => {
    const json = database({ memoryGb: 4, cpu: 2, storageGb: 100, majorVersion: 15 });
    expect(instance(json)).toMatchObject({
      memory: 4,
      cpu: 2,
      storage: 100,
      db_major_version: "15",
      charge_type: "POSTPAID_BY_HOUR",
    });
  });

  test("tells when it has been short of processors, storage or connections for five minutes, by a tag of its own", () => {
    const json = database({ memoryGb: 4, storageGb: 50 });
    const policy = only(json, "resource", "tencentcloud_monitor_alarm_policy");

    expect(policy).toMatchObject({
      policy_name: "websocket-test-database",
      namespace: "POSTGRESQL",
      policy_tag: [{ key: "database", value: "websocket-test" }],
      conditions: { is_union_rule: 0 },
    });
    const { rules } = Object(policy.conditions);
    const told = rules.map(({ metric_name, operator, value, unit, period, continue_period }: RuleOfAlarm) => {
      return [metric_name, operator, value, unit, period * continue_period];
    });
    expect(told).toEqual([
      ["Cpu", "gt", "85", "%", 300],
      ["Storage", "gt", "42", "GB", 300],
      ["Connections", "gt", "190", undefined, 300],
    ]);
    expect(instance(json)).toMatchObject({ tags: { database: "websocket-test" } });
  });

  test("tells those whom the environment names, and else nobody", () => {
    const policy = (json: string) => only(json, "resource", "tencentcloud_monitor_alarm_policy");
    expect(policy(database())).not.toHaveProperty("notice_ids");
    expect(policy(database({}, ["ap-guangzhou-6"], "notice-ab12cd34"))).toMatchObject({
      notice_ids: ["notice-ab12cd34"],
    });
  });

  test("is in the network only: its own security group, no public address", () => {
    expect(instance(database())).toMatchObject({
      public_access_switch: false,
      subnet_id: expect.stringContaining("tencentcloud_subnet.network_database_"),
      security_groups: [expect.stringContaining("tencentcloud_security_group.network_database-access_")],
    });
  });

  test("its password is made once, kept in the state, and sensitive wherever it is used", () => {
    // GIVEN a database
    const json = database();

    // THEN the random seed is ignored after its first plan
    const seed = only(json, "resource", "terraform_data");
    expect(seed).toEqual({ input: "$" + "{uuid()}", lifecycle: { ignore_changes: ["input"] } });

    // AND the password is shaped from it, marked sensitive, in the instance and in the URL alike
    const password = instance(json).root_password;
    expect(password).toMatch(
      /^\$\{sensitive\(format\("Pg1-%s", substr\(replace\(terraform_data\.\w+\.output, "-", ""\), 0, 26\)\)\)\}$/,
    );
    expect(JSON.parse(json).output.url.value).toContain(`root:${password}@`);
  });

  test("the URL asks for TLS and takes its host from the TLS configuration, so that it is known only with TLS on", () => {
    const json = database();
    expect(only(json, "resource", "tencentcloud_postgresql_instance_ssl_config")).toMatchObject({
      ssl_enabled: true,
      connect_address: expect.stringMatching(
        /^\$\{tencentcloud_postgresql_instance\.\w+\.private_access_ip\}$/,
      ),
    });
    expect(JSON.parse(json).output.url.value).toMatch(
      /@\$\{tencentcloud_postgresql_instance_ssl_config\.\w+\.connect_address\}:\$\{tencentcloud_postgresql_instance\.\w+\.private_access_port\}\/postgres\?sslmode=require$/,
    );
  });

  test("functions get the authorities of the environment, each in one line, and without any no variable", async () => {
    const names = ["one", "two"].map((value) => [{ name: "commonName", value }]);
    const certificates = await Promise.all(names.map((name) => generate(name)));
    const authority = certificates.map(({ cert }) => `# a comment\n${cert}\n`).join("\n");
    const { variables, url } = JSON.parse(database({ authority })).output;
    expect(variables.value).toEqual({
      DATABASE_URL: url.value,
      DATABASE_CA: certificates.map(({ cert }) => new X509Certificate(cert).raw.toString("base64")).join(","),
    });
    expect(Object.keys(JSON.parse(database()).output.variables.value)).toEqual(["DATABASE_URL"]);
  });

  test("the address is host and port inside the network, without the password", () => {
    expect(JSON.parse(database()).output.address.value).toMatch(
      /^\$\{[\w.]+\.private_access_ip\}:\$\{[\w.]+\.private_access_port\}$/,
    );
  });

  test("is backed up every night and keeps a week of it", () => {
    const { backup_plan } = instance(database());
    expect(backup_plan).toMatchObject({ base_backup_retention_period: 7 });
    expect(backup_plan).toHaveProperty("backup_period.length", 7);
  });

  test("one zone: a single node; two zones: the second has the standby", () => {
    expect(instance(database())).not.toHaveProperty("db_node_set");
    expect(instance(database({}, ["ap-guangzhou-6", "ap-guangzhou-7"]))).toMatchObject({
      availability_zone: "ap-guangzhou-6",
      db_node_set: [{ role: "Primary", zone: "ap-guangzhou-6" }, { zone: "ap-guangzhou-7" }],
    });
  });

  test("a protected database is locked in the cloud and in Terraform, another one in neither", () => {
    expect(instance(database({ protected: true }))).toMatchObject({
      delete_protection: true,
      lifecycle: { prevent_destroy: true },
    });
    const open = instance(database());
    expect(open).toMatchObject({ delete_protection: false });
    expect(open).not.toHaveProperty("lifecycle");
  });

  test("a prepaid database renews itself, one paid by the hour has nothing to renew", () => {
    expect(instance(database({ chargeType: "PREPAID" }))).toMatchObject({ period: 1, auto_renew_flag: 1 });
    expect(instance(database())).not.toHaveProperty("period");
  });
});
