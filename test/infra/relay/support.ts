import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { App, Testing } from "cdktf";
import { type RelayFiles, relayFiles } from "../../../infra/constructs/relay/relay-files";
import type { RelayEnvironment } from "../../../infra/environment";
import { forEachRole } from "../../../infra/function-role";
import { WebsocketBackendStack } from "../../../infra/websocket-backend-stack";
import { testEnvironments } from "../../support/environments";
import { inTemporaryFolder } from "../support";

export const relayEnvironment: RelayEnvironment = {
  region: "ap-guangzhou",
  zones: ["ap-guangzhou-6", "ap-guangzhou-7"],
  gateway: "relay",
  relay: {
    imageId: "img-eb30mz89",
    instanceType: "SA5.MEDIUM4",
    minNodes: 2,
    maxNodes: 6,
  },
  alarmNoticeId: "notice-ab12cd34",
  functions: testEnvironments.dev.functions,
  database: testEnvironments.dev.database,
  domain: { name: "chat.example.com", certificateId: "abcd1234" },
  tags: { team: "chat" },
};

/** A program and a runtime in a folder, as a bundle has them. */
export function writeRelayFiles(folder: string, program: string, runtime: string): RelayFiles {
  const files = { program: path.join(folder, "relay.js"), runtime: path.join(folder, "node.gz") };
  writeFileSync(files.program, program);
  writeFileSync(files.runtime, gzipSync(runtime));
  const sha256 = createHash("sha256").update(runtime).digest("hex");
  return relayFiles(files.program, { name: "node", file: files.runtime, sha256 });
}

interface Changes {
  readonly environment?: Partial<RelayEnvironment>;
  readonly program?: string;
}

function stackIn(folder: string, app: App, { environment, program = "program" }: Changes) {
  const zipFile = path.join(folder, "code.zip");
  writeFileSync(zipFile, "code");
  return new WebsocketBackendStack(app, "test", {
    environment: { ...relayEnvironment, ...environment },
    zipFiles: forEachRole(() => zipFile),
    scriptFile: zipFile,
    relayFiles: () => writeRelayFiles(folder, program, "runtime"),
  });
}

/** The JSON of the stack of an environment with a relay. */
export const relayStack = (changes: Changes = {}): string =>
  inTemporaryFolder((folder) =>
    Testing.synth(stackIn(folder, Testing.app({ outdir: path.join(folder, "out") }), changes), true),
  );

/** What a stack is for those who review it: editing a function or the relay must not break a snapshot. */
export const withoutHashes = (json: string): string =>
  json
    .replace(/(assets\/[\w-]+\/)[0-9A-F]{32}/g, "$1(hash)")
    .replace(/relay\/[0-9a-f]{64}/g, "relay/(sha256)")
    .replace(/"(sha256|etag)": "[0-9a-f]+"/g, '"$1": "(hash)"')
    .replace(/"user_data": "[A-Za-z0-9+/]+/, '"user_data": "(boot script)');

/** Writes the stack of an environment with a relay for Terraform, and returns its folder. */
export function writeRelayStack(folder: string): string {
  const outdir = path.join(folder, "cdktf.out");
  const app = new App({ outdir });
  stackIn(folder, app, {});
  app.synth();
  return path.join(outdir, "stacks/test");
}
