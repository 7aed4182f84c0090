import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pino from "pino";
import { serveFunctionApi } from "../../../../emulator/cloud/function-api";
import type { RoleDocuments } from "../../../../emulator/cloud/role-callers";
import { functionNotFound } from "../../../../emulator/cloud/scf-errors";
import { Front } from "../../../../emulator/core/front";
import { type Machine, startMachine } from "../../../../emulator/core/machine";
import { serveMetadata } from "../../../../emulator/core/relay/metadata-service";
import { roleCredentials } from "../../../../gateway/scf/role-credentials";
import { ScfClient } from "../../../../gateway/scf/scf-client";

const REGION = "ap-guangzhou";
const log = pino({ level: "silent" });
const document = (...statement: object[]) => JSON.stringify({ version: "2.0", statement });
const trustIn = (service: string) =>
  document({ effect: "allow", action: ["name/sts:AssumeRole"], principal: { service: [service] } });

const roles: Readonly<Record<string, RoleDocuments>> = Object.fromEntries(
  [["trusting", "cvm.qcloud.com"] as const, ["distrusting", "scf.qcloud.com"] as const].map(
    ([name, service]) => [
      name,
      {
        document: trustIn(service),
        policies: [
          document({
            effect: "allow",
            action: ["scf:InvokeFunction"],
            resource: [`qcs::scf:${REGION}::namespace/default/function/one`],
          }),
        ],
      },
    ],
  ),
);

describe("the metadata service of a relay's nodes", () => {
  const codeDirectory = mkdtempSync(path.join(os.tmpdir(), "metadata "));
  let machine: Machine;
  let metadata: Front;
  let roleOfNodes = "trusting";

  beforeAll(async () => {
    machine = await startMachine({ codeDirectory, pushPort: 0, onFunctionLog: () => undefined, log });
    metadata = await Front.listen("127.0.0.1", 0);
    serveMetadata(metadata, machine.keys, () => roleOfNodes);
    serveFunctionApi(machine, {
      find: (_, name, namespace) => {
        throw functionNotFound(namespace, name);
      },
      roleOf: (name) => roles[name],
      log,
    });
  });

  afterAll(async () => {
    await metadata?.close();
    await machine?.stop();
    rmSync(codeDirectory, { recursive: true, force: true });
  });

  /** Calls a function as a node does that was told a role's name. */
  async function invoke(role: string, functionName: string): Promise<unknown> {
    const client = new ScfClient({
      url: new URL(`http://${machine.functionApi.authority}`),
      ...{ region: REGION, namespace: "default" },
      credentials: roleCredentials(new URL(`http://${metadata.authority}`), role, log),
    });
    return client.invoke(functionName, {}, 5_000).finally(() => client.close());
  }

  test.each<[string, string, string, string]>([
    ["what the role allows is looked for", "trusting", "one", "ResourceNotFound.Function"],
    [
      "another function than the role allows is refused",
      "trusting",
      "two",
      "AuthFailure.UnauthorizedOperation",
    ],
    [
      "the keys of a role that instances may not take are refused",
      "distrusting",
      "one",
      "AuthFailure.UnauthorizedOperation",
    ],
  ])("gives keys with which %s", async (_, role, functionName, code) => {
    roleOfNodes = role;

    await expect(invoke(role, functionName)).rejects.toMatchObject({ code });
  });

  test("gives no keys of a role that the nodes do not have", async () => {
    roleOfNodes = "trusting";

    await expect(invoke("distrusting", "one")).rejects.toMatchObject({ code: "CREDENTIALS_UNAVAILABLE" });
  });
});
