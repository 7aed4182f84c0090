import { writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { Testing } from "cdktf";
import type { Environments } from "../../infra/environment";
import { environments } from "../../infra/environments";
import { forEachRole } from "../../infra/function-role";
import { WebsocketBackendStack } from "../../infra/websocket-backend-stack";
import { testEnvironments } from "../support/environments";
import { withoutHashes, writeRelayFiles } from "./relay/support";
import { all, inTemporaryFolder, only } from "./support";

function stackOf(name: string, table: Environments = testEnvironments): string {
  const environment = table[name];
  if (environment === undefined) throw new Error(`no environment ${name}`);
  return inTemporaryFolder((folder) => {
    const zipFile = join(folder, "code.zip");
    writeFileSync(zipFile, "code");
    const app = Testing.app({ outdir: join(folder, "out") });
    const stack = new WebsocketBackendStack(app, name, {
      environment,
      zipFiles: forEachRole(() => zipFile),
      scriptFile: zipFile,
      relayFiles: () => writeRelayFiles(folder, "program", "runtime"),
    });
    return Testing.synth(stack, true);
  });
}

const functionOf = (json: string, role: string) =>
  all(json, "resource", "tencentcloud_scf_function").find(({ name }) => String(name).endsWith(`-${role}`));

test.each(Object.keys(environments))("the stack of %s is this, for whoever reviews a change", (name) => {
  expect(JSON.parse(withoutHashes(stackOf(name, environments)))).toMatchSnapshot();
});

describe.each(Object.keys(testEnvironments))("the stack of an environment such as %s", (name) => {
  test("says where clients connect, what the functions are called and where the database is", () => {
    const { output } = JSON.parse(stackOf(name));
    expect(Object.keys(output).sort()).toEqual(["database_address", "function_names", "websocket_url"]);
    expect(Object.keys(output.function_names.value).sort()).toEqual(["cleanup", "register", "transmit"]);
  });

  test("every function gets the database, and only those that push get the reverse-push URL", () => {
    const json = stackOf(name);
    const keys = (role: string) => Object.keys(Object(functionOf(json, role)?.environment)).sort();
    expect(keys("register")).toEqual(["DATABASE_URL"]);
    expect(keys("transmit")).toEqual(["DATABASE_URL", "INVOKE_URL", "REVERSE_PUSH_URL"]);
    expect(keys("cleanup")).toEqual(["DATABASE_URL", "INVOKE_FUNCTION", "INVOKE_URL", "REVERSE_PUSH_URL"]);
    expect(Object(functionOf(json, "cleanup")?.environment).INVOKE_FUNCTION).toBe(
      functionOf(json, "transmit")?.name,
    );
  });

  test("transmit and cleanup have a role, which allows to invoke transmit alone", () => {
    const json = stackOf(name);
    for (const role of ["transmit", "cleanup"])
      expect(functionOf(json, role)?.role).toMatch(/^\$\{tencentcloud_cam_role\./);
    expect(functionOf(json, "register")).not.toHaveProperty("role");
    const documentOf = (type: string) => JSON.parse(String(only(json, "resource", type).document));
    expect(documentOf("tencentcloud_cam_role").statement).toEqual([
      { effect: "allow", action: ["name/sts:AssumeRole"], principal: { service: ["scf.qcloud.com"] } },
    ]);
    const transmit = `qcs::scf:ap-guangzhou::namespace/default/function/${functionOf(json, "transmit")?.name}`;
    expect(documentOf("tencentcloud_cam_policy").statement).toEqual([
      { effect: "allow", action: ["scf:InvokeFunction"], resource: [transmit] },
    ]);
  });

  test("a change of the reverse-push URL is never ignored", () => {
    for (const resource of all(stackOf(name), "resource", "tencentcloud_scf_function")) {
      expect(resource).not.toHaveProperty("lifecycle.ignore_changes");
    }
  });

  test("cleanup sweeps every minute", () => {
    expect(only(stackOf(name), "resource", "tencentcloud_scf_trigger")).toMatchObject({
      function_name: expect.stringContaining("cleanup"),
      trigger_desc: "0 * * * * * *",
    });
  });

  test("everything that takes tags says project and environment", () => {
    const { resource } = JSON.parse(stackOf(name));
    const tagged = Object.values<Record<string, { tags?: unknown }>>(resource)
      .flatMap((byName) => Object.values(byName))
      .filter(({ tags }) => tags !== undefined);
    expect(tagged).toHaveLength(3 + 1 + 1 + 1 + 2 + 1 + 2);
    for (const { tags } of tagged) expect(tags).toMatchObject({ project: "websocket", environment: name });
  });

  test("adopts what an interrupted apply may leave by its name, and only inside its own VPC, where it is in one", () => {
    const blocks: { for_each: string; to: string }[] = JSON.parse(stackOf(name)).import;
    const adopted = Object.fromEntries(
      blocks.map(({ to, for_each }) => [to.replace(/_[0-9A-F]{8}$/, ""), for_each]),
    );
    expect(Object.keys(adopted).sort()).toEqual([
      "tencentcloud_api_gateway_service.websocket-api_service",
      "tencentcloud_cam_policy.self-invocation_policy",
      "tencentcloud_cam_role.self-invocation_role",
      "tencentcloud_postgresql_instance.database_instance",
      "tencentcloud_scf_function.cleanup_function",
      "tencentcloud_scf_function.register_function",
      "tencentcloud_scf_function.transmit_function",
      "tencentcloud_scf_trigger.cleanup_sweep",
      "tencentcloud_subnet.network_database",
      "tencentcloud_subnet.network_functions",
    ]);
    for (const [to, condition] of Object.entries(adopted)) {
      expect(condition).toMatch(new RegExp(`name[^=]* == "websocket-${name}[\\w-]*"`));
      if (!/_service\.|_cam_/.test(to))
        expect(condition).toMatch(/\.vpc_id == tencentcloud_vpc\.network_vpc_\w+\.id/);
    }
  });

  test("replace_triggered_by holds addresses, since Terraform refuses expressions there", () => {
    const { resource } = JSON.parse(stackOf(name));
    const triggers = Object.values<Record<string, { lifecycle?: { replace_triggered_by?: string[] } }>>(
      resource,
    )
      .flatMap((byName) => Object.values(byName))
      .flatMap(({ lifecycle }) => lifecycle?.replace_triggered_by ?? []);
    expect(triggers.length).toBeGreaterThan(0);
    for (const trigger of triggers) expect(trigger).toMatch(/^tencentcloud_\w+\.[\w-]+(\.(id|name))?$/);
  });

  test("holds no secret, no address of the outside, no account and nothing of this machine", () => {
    const json = stackOf(name);
    const addresses = json.match(/\b\d{1,3}(\.\d{1,3}){3}\b/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(["10.0.0.0", "10.0.16.0", "0.0.0.0"]));
    for (const folder of [process.cwd(), homedir(), tmpdir()]) expect(json).not.toContain(`${folder}/`);
    expect(json).not.toMatch(/"\/(?!chat\\?")/);
    expect(json).not.toMatch(/\b\d{8,}\b/);
    expect(json).not.toMatch(/AKID|secret_?(id|key)/i);
    for (const password of json.match(/root:[^@]*@/g) ?? [])
      expect(password).toMatch(/^root:\$\{sensitive\(/);
  });
});

test("with auth register alone learns whose tokens let a client in", () => {
  const jwksUrl = "https://issuer.example/jwks.json";
  const auth = { jwksUrl, issuer: "https://issuer.example", audience: "chat" };
  const json = stackOf("prod", { prod: { ...testEnvironments.prod, auth } });

  expect(functionOf(json, "register")).toMatchObject({
    environment: {
      AUTH_JWKS_URL: jwksUrl,
      AUTH_ISSUER: "https://issuer.example",
      AUTH_AUDIENCE: "chat",
    },
  });
  for (const role of ["transmit", "cleanup"])
    expect(JSON.stringify(functionOf(json, role))).not.toContain("AUTH_");
});

test("with auth of a key set alone, issuer and audience are left out", () => {
  const auth = { jwksUrl: "https://issuer.example/jwks.json" };
  const json = stackOf("dev", { dev: { ...testEnvironments.dev, auth } });

  const { environment } = Object(functionOf(json, "register"));
  expect(Object.keys(environment).sort()).toEqual(["AUTH_JWKS_URL", "DATABASE_URL"]);
});

test("prod's database is protected, dev's can be destroyed", () => {
  expect(only(stackOf("prod"), "resource", "tencentcloud_postgresql_instance")).toMatchObject({
    delete_protection: true,
    lifecycle: { prevent_destroy: true },
  });
  expect(only(stackOf("dev"), "resource", "tencentcloud_postgresql_instance")).not.toHaveProperty(
    "lifecycle",
  );
});
