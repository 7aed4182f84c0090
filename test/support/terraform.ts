import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { found } from "./found";

const PROVIDER = { source: "tencentcloudstack/tencentcloud", version: "1.83.25" };

/** Whether the real terraform is in PATH; says so on stderr where not. */
export const hasTerraform = found("terraform", () =>
  execFileSync("terraform", ["version"], { stdio: "ignore" }),
);

/** Whether Terraform also gets the real provider, from the mirror that TF_CLI_CONFIG_FILE names or the registry. */
export const hasProvider =
  hasTerraform &&
  found("the provider tencentcloudstack/tencentcloud", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "terraform-probe-"));
    try {
      const stack = { terraform: { required_providers: { tencentcloud: PROVIDER } } };
      writeFileSync(path.join(folder, "main.tf.json"), JSON.stringify(stack));
      execFileSync("terraform", ["init", "-input=false"], { cwd: folder, stdio: "ignore", timeout: 20_000 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
