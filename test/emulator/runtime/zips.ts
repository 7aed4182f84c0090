import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { buildBootstrap } from "../../../emulator/runtime/code";
import type { FunctionDescription } from "../../../emulator/runtime/function-description";
import type { RuntimeOptions } from "../../../emulator/runtime/pool";

/** A folder for one test's zips and what is unpacked from them. */
export function runtimeIn(directory: string) {
  const logs: string[] = [];
  const options: RuntimeOptions = {
    codeDirectory: mkdtempSync(path.join(directory, "code ")),
    bootstrapFile: buildBootstrap(directory),
    api: {
      url: "http://127.0.0.1:9",
      keysOf: (role) => ({ secretId: `id-of-${role}`, secretKey: "key", token: "token" }),
      databaseCertificates: () => [],
    },
    onLog: (functionName, line) => logs.push(`${functionName}: ${line}`),
  };
  return { options, logs };
}

export const temporaryDirectory = () => mkdtempSync(path.join(os.tmpdir(), "runtime "));

/** A function whose index.js is `source`. */
export function functionOf(
  directory: string,
  source: string,
  overrides: Partial<FunctionDescription> = {},
): FunctionDescription {
  const zipFile = path.join(mkdtempSync(path.join(directory, "zip ")), "code.zip");
  writeFileSync(zipFile, zipSync({ "index.js": strToU8(source) }));
  return {
    name: "one",
    namespace: "default",
    region: "ap-guangzhou",
    handler: "index.main_handler",
    runtime: "Nodejs20.19",
    memoryMb: 128,
    timeoutSeconds: 10,
    concurrency: 3,
    zipFile,
    environment: { GREETING: "hello" },
    role: "",
    ...overrides,
  };
}
