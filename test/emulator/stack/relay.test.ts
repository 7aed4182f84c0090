import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Configuration } from "../../../emulator/stack/configuration";
import { Memory } from "../../../emulator/stack/memory";
import { describeRelay, hasRelay } from "../../../emulator/stack/relay";
import { readSynthesizedStack } from "../../../emulator/stack/synthesized-stack";
import { describeFunctions } from "../../../emulator/stack/system";
import { writeRelayStack } from "../../infra/relay/support";

describe("what a synthesized stack says of its relay", () => {
  let folder: string;
  let stack: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "relay stack "));
    stack = writeRelayStack(folder);
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = () => readSynthesizedStack(path.join(folder, "cdktf.out"), "test");

  const configure = () =>
    new Configuration(read(), new Memory(path.join(folder, "state.json")), {
      database: () => ({ host: "127.0.0.1", port: 5433 }),
      reversePushUrl: () => "http://127.0.0.1:9",
      gatewayAuthority: () => "127.0.0.1:8080",
    });

  const describeIt = () => {
    const configuration = configure();
    configuration.check();
    return describeRelay(configuration, describeFunctions(configuration, stack), stack);
  };

  const edit = (from: RegExp, to: string) => {
    const file = path.join(stack, "cdk.tf.json");
    const before = readFileSync(file, "utf8");
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(file, after);
  };

  test("is the program, the role and the variables of a node, resolved, and where functions push", () => {
    const { program, variables, ...rest } = describeIt();

    expect(hasRelay(read())).toBe(true);
    expect(readFileSync(program.file, "utf8")).toBe("program");
    expect(rest).toEqual({
      role: "websocket-test-relay",
      path: "/chat",
      pushPath: "/push",
      stopSeconds: 70,
      pushOrigin: "http://10.0.19.8:8081",
    });
    expect(variables).toMatchObject({
      RELAY_REGISTER: "websocket-test-register",
      RELAY_CAM_ROLE: "websocket-test-relay",
      RELAY_PUSH_TOKEN: expect.stringMatching(/^[0-9a-f]{32}$/),
      RELAY_NODE_KEY: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  test("gives functions the same token as nodes, and the same in the next run", () => {
    const configuration = configure();
    const [function_] = describeFunctions(configuration, stack).filter(({ name }) =>
      name.endsWith("cleanup"),
    );

    expect(function_?.environment.REVERSE_PUSH_TOKEN).toBe(describeIt().variables.RELAY_PUSH_TOKEN);
    expect(function_?.environment.REVERSE_PUSH_URL).toBe("http://10.0.19.8:8081/push");
  });

  test("says where clients are pointed to", () => {
    expect(configure().outputs().gateway_address).toEqual({
      name: "127.0.0.1:8080",
      addresses: ["127.0.0.1"],
    });
  });

  test.each<[string, RegExp, string, string]>([
    [
      "a function that the stack does not have",
      /("RELAY_CLEANUP": )"[^"]*"/,
      '$1"gone"',
      'RELAY_CLEANUP is a function "gone"',
    ],
    [
      "another checksum than the program's",
      /("sha256": )"[0-9a-f]{64}"/,
      `$1"${"0".repeat(64)}"`,
      "its checksum is",
    ],
    ["a program that nothing puts into the bucket", /("key": )"relay\//, '$1"elsewhere/', "object"],
    ["nodes without a role", /"cam_role_name": "[^"]*",/, "", "cam_role_name"],
    ["a private balancer whose address is not pinned", /"vip": "10.0.19.8",?/, "", "vip"],
  ])("refuses %s", (_, from, to, named) => {
    edit(from, to);

    expect(describeIt).toThrow(named);
  });
});
