import { rmSync } from "node:fs";
import type { Cloud } from "../../emulator/cloud/cloud";
import { client, startTestCloud, temporaryDirectory } from "../emulator/cloud/support";
import { ChatClient } from "../support/chat-client";
import { FaultProxy } from "../support/fault-proxy";
import { hasProvider } from "../support/terraform";
import { TerraformProject, type TerraformRun } from "../support/terraform-project";

const describeWithProvider = hasProvider ? describe : describe.skip;

// One test runs terraform several times.
jest.setTimeout(300_000);

/** An emulated cloud, a proxy before it, and the stack of dev for terraform. */
async function startScene() {
  const directory = temporaryDirectory();
  const cloud = await startTestCloud(directory);
  const proxy = await FaultProxy.listen(cloud.port);
  const project = await TerraformProject.create(directory, { ...cloud, port: proxy.port });
  const end = async () => {
    await proxy.close();
    await cloud.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return { cloud, proxy, project, end };
}

type Scene = Awaited<ReturnType<typeof startScene>>;

interface Api {
  readonly ServiceId: string;
  readonly ApiId: string;
  readonly InternalDomain: string;
}

/** What the cloud has, by name, as its API tells. */
async function contents(cloud: Cloud) {
  const [gateway, scf, vpc] = [client(cloud, "apigateway"), client(cloud, "scf"), client(cloud, "vpc")];
  const services = (await gateway("DescribeServicesStatus")).Result.ServiceSet;
  const apis = await apisIn(cloud);
  const cam = client(cloud, "cam");
  const names = (list: object[], key: string) => list.map((one) => Object(one)[key]).sort();
  return {
    services: names(services, "ServiceName"),
    apis: apis.length,
    functions: names((await scf("ListFunctions")).Functions, "FunctionName"),
    databases: names(
      (await client(cloud, "postgres")("DescribeDBInstances")).DBInstanceSet,
      "DBInstanceName",
    ),
    vpcs: names((await vpc("DescribeVpcs")).VpcSet, "VpcName"),
    subnets: names((await vpc("DescribeSubnets")).SubnetSet, "SubnetName"),
    securityGroups: names((await vpc("DescribeSecurityGroups")).SecurityGroupSet, "SecurityGroupName"),
    roles: names((await cam("DescribeRoleList")).List, "RoleName"),
    policies: names((await cam("ListPolicies", { Scope: "Local" })).List, "PolicyName"),
  };
}

async function apisIn(cloud: Cloud): Promise<Api[]> {
  const gateway = client(cloud, "apigateway");
  const { ServiceSet } = (await gateway("DescribeServicesStatus")).Result;
  const found: Api[] = [];
  for (const { ServiceId } of ServiceSet) {
    const { ApiIdStatusSet } = (await gateway("DescribeApisStatus", { ServiceId })).Result;
    for (const { ApiId } of ApiIdStatusSet) {
      const { InternalDomain } = (await gateway("DescribeApi", { ServiceId, ApiId })).Result;
      found.push({ ServiceId, ApiId, InternalDomain });
    }
  }
  return found;
}

/** One of everything, as one clean apply makes it. */
const WHOLE = {
  services: ["websocket-dev"],
  apis: 1,
  functions: ["websocket-dev-cleanup", "websocket-dev-register", "websocket-dev-transmit"],
  databases: ["websocket-dev"],
  vpcs: ["websocket-dev"],
  subnets: ["websocket-dev-database", "websocket-dev-functions"],
  securityGroups: ["websocket-dev-database"],
  roles: ["websocket-dev-transmit"],
  policies: ["websocket-dev-transmit"],
};
const NOTHING = {
  services: [],
  apis: 0,
  functions: [],
  databases: [],
  vpcs: [],
  subnets: [],
  securityGroups: [],
  roles: [],
  policies: [],
};

const done = { exit: 0, output: expect.stringContaining("Apply complete!") };
const unchanged = { exit: 0, output: expect.stringContaining("No changes.") };

/** The value of a variable of a function in the cloud. */
async function variable(cloud: Cloud, FunctionName: string, name: string): Promise<string | undefined> {
  const { Environment } = await client(cloud, "scf")("GetFunction", { FunctionName });
  const variables: { Key: string; Value: string }[] = Environment.Variables;
  return variables.find(({ Key }) => Key === name)?.Value;
}

const urls = (cloud: Cloud) =>
  Promise.all(
    ["websocket-dev-transmit", "websocket-dev-cleanup"].map((name) =>
      variable(cloud, name, "REVERSE_PUSH_URL"),
    ),
  );

/** The functions that the one API calls for messages, and for connections that have ended. */
async function boundIn(cloud: Cloud): Promise<object> {
  const [api] = await apisIn(cloud);
  const { ServiceId, ApiId } = api ?? {};
  const { Result } = await client(cloud, "apigateway")("DescribeApi", { ServiceId, ApiId });
  return {
    transport: Result.ServiceWebsocketTransportFunctionName,
    cleanup: Result.ServiceWebsocketCleanupFunctionName,
  };
}

/** Lets transmit and cleanup change places in the API, and nowhere else; a second time they are where they were. */
function exchangeBindings(project: TerraformProject): void {
  project.edit(
    /("functions": \{\s*"cleanup": ")([^"]+)(",\s*"register": "[^"]+",\s*"transmit": ")([^"]+)/g,
    "$1$4$3$2",
  );
  project.edit(
    /(transport_function_name == \\"websocket-dev-)(\w+)(.*?cleanup_function_name == \\"websocket-dev-)(\w+)/,
    "$1$4$3$2",
  );
}

/** Two clients connect where the stack says, and one hears the other. */
async function talk(project: TerraformProject): Promise<void> {
  const { websocket_url } = await project.outputs();
  // This machine has no certificate for it.
  const url = String(websocket_url?.value).replace(/^wss:/, "ws:");
  const [ada, bob] = await Promise.all([ChatClient.connect(url), ChatClient.connect(url)]);
  ada.send({ type: "message", room: "lobby", data: "hello", id: "1" });
  expect(await bob.next({ type: "message", data: "hello" })).toMatchObject({ room: "lobby" });
  expect(await ada.next({ type: "ack", id: "1" })).toMatchObject({ sent: 1, failed: 0 });
  await Promise.all([ada.close(), bob.close()]);
}

describeWithProvider("the stack, applied by terraform", () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await startScene();
  });
  afterAll(() => scene.end());

  test("is whole after one apply: two clients talk, and the next plan is empty", async () => {
    const { cloud, project } = scene;

    const { exit, output } = await project.apply();

    expect({ exit, output }).toEqual(done);
    const password = /^postgresql:\/\/root:([^@]+)@/.exec(
      (await variable(cloud, "websocket-dev-register", "DATABASE_URL")) ?? "",
    )?.[1];
    expect(password).toMatch(/^Pg1-/);
    expect(output).not.toContain(password);
    expect(await contents(cloud)).toEqual(WHOLE);
    await talk(project);
    expect(await project.plan()).toEqual(unchanged);
  });

  test("path and timeout change in place, code and variables change, and the URL stays", async () => {
    const { cloud, project } = scene;
    const before = await apisIn(cloud);
    project.edit(/\/chat\b/g, "/talk");
    project.edit(/(timeoutSeconds": |service_timeout == )900/g, "$1600");
    project.edit(/"DATABASE_URL":/g, '"LEVEL": "debug", "DATABASE_URL":');
    project.renewCode();

    expect(await project.apply()).toEqual(done);

    expect(await apisIn(cloud)).toEqual(before);
    expect(await variable(cloud, "websocket-dev-cleanup", "LEVEL")).toBe("debug");
    expect(await urls(cloud)).toEqual([before[0]?.InternalDomain, before[0]?.InternalDomain]);
    await talk(project);
    expect(await project.plan()).toEqual(unchanged);
  });

  test("the database grows and who may reach it changes, both in place", async () => {
    const { cloud, project } = scene;
    const described = async () =>
      (await client(cloud, "postgres")("DescribeDBInstances")).DBInstanceSet.map(
        ({ DBInstanceId, DBInstanceMemory, DBInstanceCpu }: Record<string, unknown>) => ({
          ...{ DBInstanceId, DBInstanceMemory, DBInstanceCpu },
        }),
      );
    const [{ DBInstanceId }] = await described();
    project.edit(/"memory": 2\b/g, '"memory": 4');
    project.edit(/"cpu": 1\b/g, '"cpu": 2');
    project.edit(/"port": "5432"/g, '"port": "5432,6432"');

    const { exit, output } = await project.apply();

    expect({ exit, output }).toEqual({
      exit: 0,
      output: expect.stringContaining("Resources: 0 added, 2 changed, 0 destroyed."),
    });
    expect(await described()).toEqual([{ DBInstanceId, DBInstanceMemory: 4, DBInstanceCpu: 2 }]);
    await talk(project);
    expect(await project.plan()).toEqual(unchanged);
  });

  test("a URL that was altered by hand is shown exactly, and one apply repairs it", async () => {
    const { cloud, project } = scene;
    const [url] = await urls(cloud);
    await client(cloud, "scf")("UpdateFunctionConfiguration", {
      FunctionName: "websocket-dev-transmit",
      Environment: { Variables: [{ Key: "REVERSE_PUSH_URL", Value: "http://elsewhere" }] },
    });

    const { exit, output } = await project.plan();

    expect(exit).toBe(2);
    expect(output).toContain(`"REVERSE_PUSH_URL" = "http://elsewhere" -> "${url}"`);
    expect(await project.apply()).toEqual(done);
    expect(await urls(cloud)).toEqual([url, url]);
  });

  test("an API that was deleted by hand is made anew, and its URL is in the functions after one apply", async () => {
    const { cloud, project } = scene;
    const [before] = await apisIn(cloud);
    await client(cloud, "apigateway")("DeleteApi", { ServiceId: before?.ServiceId, ApiId: before?.ApiId });

    expect(await project.apply()).toEqual(done);

    const [after] = await apisIn(cloud);
    expect(after?.ApiId).not.toBe(before?.ApiId);
    expect(await urls(cloud)).toEqual([after?.InternalDomain, after?.InternalDomain]);
    await talk(project);
    expect(await project.plan()).toEqual(unchanged);
  });

  test("a service that was unreleased by hand is shown, and released again by one apply", async () => {
    const { cloud, project } = scene;
    const [api] = await apisIn(cloud);
    const release = { ServiceId: api?.ServiceId, EnvironmentName: "release" };
    await client(cloud, "apigateway")("UnReleaseService", release);

    expect((await project.plan()).exit).toBe(2);
    expect(await project.apply()).toEqual(done);

    expect(await apisIn(cloud)).toEqual([api]);
    await talk(project);
    expect(await project.plan()).toEqual(unchanged);
  });

  test("bindings that move to other functions change in place, and the URL stays", async () => {
    const { cloud, project } = scene;
    const before = await apisIn(cloud);
    exchangeBindings(project);

    expect(await project.apply()).toEqual(done);

    expect(await apisIn(cloud)).toEqual(before);
    expect(await boundIn(cloud)).toEqual({
      transport: "websocket-dev-cleanup",
      cleanup: "websocket-dev-transmit",
    });
    expect(await project.plan()).toEqual(unchanged);
  });

  test("a function that is renamed is bound by one apply, and the new URL is in the functions", async () => {
    const { cloud, project } = scene;
    exchangeBindings(project);
    project.edit(/websocket-dev-register/g, "websocket-dev-entry");

    expect(await project.apply()).toEqual(done);

    const [api] = await apisIn(cloud);
    expect((await contents(cloud)).functions).toEqual([
      "websocket-dev-cleanup",
      "websocket-dev-entry",
      "websocket-dev-transmit",
    ]);
    expect(await urls(cloud)).toEqual([api?.InternalDomain, api?.InternalDomain]);
    await talk(project);
    expect(await project.plan()).toEqual(unchanged);
  });

  test("a script that fails says why, and the next apply goes on", async () => {
    const { proxy, project } = scene;
    project.edit(/(timeoutSeconds": |service_timeout == )600/g, "$1700");
    proxy.refuse("ModifyApi", "UnauthorizedOperation");

    const { exit, output } = await project.apply();

    expect(exit).toBe(1);
    expect(output).toContain("PERMISSION_MISSING: ModifyApi was answered with UnauthorizedOperation");
    expect(await project.apply()).toEqual(done);
    expect(await project.plan()).toEqual(unchanged);
  });

  test("destroyed, it leaves nothing", async () => {
    const { cloud, project } = scene;

    const { exit, output } = await project.run("destroy", "-auto-approve");

    expect({ exit, output }).toEqual({ exit: 0, output: expect.stringContaining("Destroy complete!") });
    expect(await contents(cloud)).toEqual(NOTHING);
  });
});

describeWithProvider("an apply that is killed", () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await startScene();
  });
  afterAll(() => scene.end());

  /** Applies until the cloud has done an action, and kills terraform before it hears so. */
  async function applyKilledAfter(action: string): Promise<void> {
    const held = scene.proxy.hold(action, "after");
    const apply = scene.project.start("apply", "-auto-approve");
    const early = apply.ended.then(({ output }: TerraformRun) => {
      throw new Error(`ended before ${action}:\n${output}`);
    });
    early.catch(() => undefined);
    await Promise.race([held, early]);
    await apply.kill();
  }

  test("leaves nothing that the next one does not adopt: a service, a subnet, a database, a function, an API", async () => {
    const { cloud, project } = scene;
    for (const action of ["CreateService", "CreateSubnet", "CreateInstances", "CreateFunction", "CreateApi"])
      await applyKilledAfter(action);

    expect(await project.apply()).toEqual(done);

    // What the first kill interrupted may be there a second time where names are not unique, free of charge.
    const { vpcs, securityGroups, ...billed } = await contents(cloud);
    expect({ ...billed, vpcs: [...new Set(vpcs)], securityGroups: [...new Set(securityGroups)] }).toEqual(
      WHOLE,
    );
    await talk(project);
    expect(await project.plan()).toEqual(unchanged);
  });

  test("leaves an environment that whoever lacks its state cannot take over", async () => {
    const { cloud, project } = scene;
    const before = await contents(cloud);
    rmSync(project.state);

    const { exit, output } = await project.apply();

    expect(exit).toBe(1);
    expect(output).toContain("Invalid for_each argument");
    expect(await contents(cloud)).toEqual(before);
  });
});
