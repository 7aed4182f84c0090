import { mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Makes a command `terraform` that knows its version and nothing else, in a folder of its own: for PATH. */
export function terraformOfVersion(version: string, below: string): string {
  const folder = mkdtempSync(path.join(below, "terraform-"));
  const answer = JSON.stringify({ terraform_version: version, platform: "linux_amd64" });
  writeFileSync(path.join(folder, "terraform"), `#!/bin/sh\necho '${answer}'\n`, { mode: 0o755 });
  return folder;
}
