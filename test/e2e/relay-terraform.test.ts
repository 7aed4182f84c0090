import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { clientEnvironment } from "../../emulator/cloud/client-environment";
import type { Cloud } from "../../emulator/cloud/cloud";
import { parsePlan } from "../../infra/plan/plan-json";
import { type Report, reportOf } from "../../infra/plan/report";
import { readStackBlocks } from "../../infra/plan/stack-blocks";
import { planStack } from "../../infra/terraform/plan-stack";
import { client, startTestCloud, temporaryDirectory } from "../emulator/cloud/support";
import { ChatClient } from "../support/chat-client";
import { writeWholeStack } from "../support/relay-project";
import { hasProvider } from "../support/terraform";
import { TerraformProject } from "../support/terraform-project";
import { until } from "../support/until";

const describeWithProvider = hasProvider ? describe : describe.skip;

// One test runs terraform several times; the provider itself waits 20 s for a policy and its attachment.
jest.setTimeout(300_000);

const address = v.object({ websocketUrl: v.string() });
const overview = v.object({ gateways: v.array(address), balancers: v.array(address) });

/** The plan of a move to a relay, as step 3 of docs/runbook.md has it. */
function expectAsTheRunbookSays({ result, checks, constructs }: Report): void {
  expect(result).toBe("refused");
  expect(
    checks.map(({ kind, address }) => `${kind}: ${address.replace(/_[0-9A-F]{8}(\[0\])?$/, "")}`).sort(),
  ).toEqual([
    "clients-disconnected: tencentcloud_api_gateway_custom_domain.websocket-api_domain",
    "clients-disconnected: tencentcloud_api_gateway_service.websocket-api_service",
    "clients-disconnected: tencentcloud_api_gateway_service_release.websocket-api_release",
    "clients-disconnected: terraform_data.websocket-api_owner",
    "port-opened: tencentcloud_security_group_rule_set.relay_network_clients-access-rules",
  ]);
  const isOf = (construct: string, ...those: string[]) => those.includes(construct.split("/")[0] ?? "");
  for (const { construct, resources } of constructs) {
    const kinds = new Set(resources.map(({ kind }) => kind));
    if (isOf(construct, "relay")) expect([...kinds]).toEqual(["added"]);
    else if (isOf(construct, "websocket-api", "(no longer in the stack)"))
      expect([...kinds]).toEqual(["destroyed"]);
    else {
      expect(["transmit", "cleanup"]).toContain(construct);
      expect(resources.map(({ type }) => type)).toEqual(["tencentcloud_scf_function"]);
      expect(resources.flatMap(({ attributes }) => attributes)).toEqual([
        { path: "environment.DATABASE_URL", before: "(sensitive)", after: "(sensitive)", replaces: false },
        expect.objectContaining({ path: "environment.REVERSE_PUSH_BATCH", replaces: false }),
        expect.objectContaining({ path: "environment.REVERSE_PUSH_TOKEN", replaces: false }),
        expect.objectContaining({ path: "environment.REVERSE_PUSH_URL", replaces: false }),
      ]);
    }
  }
}

const done = { exit: 0, output: expect.stringContaining("Apply complete!") };
const unchanged = { exit: 0, output: expect.stringContaining("No changes.") };

describeWithProvider("an environment that leaves API Gateway for a relay, applied by terraform", () => {
  let folder: string;
  let cloud: Cloud;
  let project: TerraformProject;

  beforeAll(async () => {
    folder = temporaryDirectory();
    cloud = await startTestCloud(folder);
    project = await TerraformProject.initialize(writeWholeStack(folder, "api-gateway"), folder, cloud);
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Where clients connect on this machine. */
  async function websocketUrl(): Promise<string> {
    const told = await fetch(`http://127.0.0.1:${cloud.port}/`);
    const { gateways, balancers } = v.parse(overview, await told.json());
    return [...gateways, ...balancers].map((one) => one.websocketUrl).join();
  }

  /** A client that has joined a room, and has seen what is there after a number. */
  async function member(after: number): Promise<ChatClient> {
    const joined = await ChatClient.connect(await websocketUrl());
    joined.send({ type: "join", room: "tea", after, id: "join" });
    await joined.next({ type: "ack", id: "join" });
    return joined;
  }

  async function say(speaker: ChatClient, data: string, listener: ChatClient): Promise<void> {
    speaker.send({ type: "message", room: "tea", data, id: data });
    expect(await listener.next({ type: "message", data })).toMatchObject({ room: "tea" });
    expect(await speaker.next({ type: "ack", id: data })).toMatchObject({ sent: 1, gone: 0, failed: 0 });
  }

  /** What `npm run plan` would say of a stack in its folder. */
  function judged(directory: string, acknowledged: readonly string[] = []): Promise<Report> {
    const stack = {
      ...{ environment: "dev", directory, stateFile: project.state, initVariables: process.env },
      variables: { ...process.env, ...clientEnvironment(cloud) },
      interrupted: new AbortController().signal,
      progress: () => undefined,
    };
    return planStack(stack, { destroy: false }, ({ json }) =>
      reportOf({
        ...{ environment: "dev", plan: parsePlan(json), acknowledged },
        blocks: readStackBlocks(directory),
      }),
    );
  }

  const instances = async (): Promise<string[]> => {
    const { AutoScalingInstanceSet } = await client(cloud, "as")("DescribeAutoScalingInstances");
    return AutoScalingInstanceSet.map(({ InstanceId }: { InstanceId: string }) => InstanceId).sort();
  };

  test("one apply moves it: old connections are closed, and whoever connects again gets what was missed", async () => {
    expect(await project.apply()).toEqual(done);
    const [ada, bob] = [await member(0), await member(0)];
    await say(ada, "first", bob);
    await say(bob, "second", ada);
    expectAsTheRunbookSays(await judged(writeWholeStack(folder, "relay")));

    const { exit, output } = await project.apply();

    expect({ exit, output }).toEqual(done);
    expect(await Promise.all([ada.end(), bob.end()])).toMatchObject([{ code: 1001 }, { code: 1001 }]);
    const { Result } = await client(cloud, "apigateway")("DescribeServicesStatus");
    expect(Result.ServiceSet).toEqual([]);
    const [adaAgain, bobAgain] = [await member(1), await member(2)];
    expect(await adaAgain.next({ type: "message", seq: 2 })).toMatchObject({ data: "second" });
    await say(adaAgain, "third", bobAgain);
    await Promise.all([adaAgain.close(), bobAgain.close()]);
    expect(await project.plan()).toEqual(unchanged);
  });

  test("what the nodes say is in the log service, brought there with the keys of their role", async () => {
    const { Topics } = await client(cloud, "cls")("DescribeTopics");
    const topic = Topics.find(({ TopicName }: { TopicName: string }) => TopicName.endsWith("-nodes"));
    const file = path.join(folder, "data/cloud/logs", `${topic?.TopicId}.log`);
    await until(() => existsSync(file) && readFileSync(file, "utf8").split('"event":"connected"').length > 2);
  });

  test("another setting replaces the nodes one after the other, and sends their clients away", async () => {
    const before = await instances();
    const ada = await member(3);
    project.edit(/"RELAY_IDLE_TIMEOUT_SECONDS": "900"/, '"RELAY_IDLE_TIMEOUT_SECONDS": "800"');

    expect(await project.apply()).toEqual(done);

    expect(await ada.end()).toMatchObject({ code: 1012 });
    const after = await instances();
    expect(after).toHaveLength(2);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
    const [adaAgain, bob] = [await member(3), await member(3)];
    await say(adaAgain, "fourth", bob);
    await Promise.all([adaAgain.close(), bob.close()]);
  });

  test("a cloud that is started again has the same nodes, and clients talk", async () => {
    const before = await instances();
    await cloud.stop();

    cloud = await startTestCloud(folder);

    expect(await instances()).toEqual(before);
    project = project.at(cloud);
    const [ada, bob] = [await member(4), await member(4)];
    await say(ada, "fifth", bob);
    await Promise.all([ada.close(), bob.close()]);
    expect(await project.plan()).toEqual(unchanged);
  });

  test("destroyed, it leaves nothing: no process, no file, no resource", async () => {
    const { exit, output } = await project.run("destroy", "-auto-approve");

    expect({ exit, output }).toEqual({ exit: 0, output: expect.stringContaining("Destroy complete!") });
    const state: object = JSON.parse(readFileSync(path.join(folder, "data/cloud/state.json"), "utf8"));
    const left = Object.entries(state).filter(([, kept]) => Array.isArray(kept) && kept.length > 0);
    expect(left.map(([name]) => name)).toEqual([]);
    for (const name of ["objects", "instances", "zips", "logs"])
      expect(readdirSync(path.join(folder, "data/cloud", name))).toEqual([]);
  });
});
