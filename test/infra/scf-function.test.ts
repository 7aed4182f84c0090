import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TencentcloudProvider } from "@cdktf/provider-tencentcloud/lib/provider";
import { TerraformStack, Testing } from "cdktf";
import fc from "fast-check";
import { Network } from "../../infra/constructs/network";
import { ScfFunction } from "../../infra/constructs/scf-function";
import { inTemporaryFolder, only, synthesized, thrown } from "./support";

const functions = {
  memoryMb: 256,
  timeoutSeconds: 10,
  runtime: "Nodejs20.19",
  concurrency: 10,
} as const;

function addFunction(stack: TerraformStack, zipFile: string, variables: Record<string, string> = {}) {
  const network = new Network(stack, "network", { name: "websocket-test", zone: "ap-guangzhou-6" });
  const props = { name: "websocket-test-cleanup", zipFile, network, functions, variables };
  return { fn: new ScfFunction(stack, "cleanup", props), network };
}

describe("ScfFunction", () => {
  test("runs the bundle's main_handler in the functions' subnet, with a way out to the public network", () => {
    const json = synthesized((stack, zipFile) => {
      addFunction(stack, zipFile, { LEVEL: "info" });
    });
    expect(only(json, "resource", "tencentcloud_scf_function")).toEqual({
      name: "websocket-test-cleanup",
      namespace: "default",
      func_type: "Event",
      handler: "index.main_handler",
      runtime: "Nodejs20.19",
      mem_size: 256,
      timeout: 10,
      zip_file: expect.stringMatching(/^assets\/cleanup_code_\w+\/[0-9A-F]{32}\/code\.zip$/),
      environment: { LEVEL: "info" },
      vpc_id: expect.stringContaining("tencentcloud_vpc."),
      subnet_id: expect.stringContaining("tencentcloud_subnet.network_functions_"),
      enable_public_net: true,
    });
  });

  test("the zip's path changes with its content, and the file is there", () => {
    inTemporaryFolder((folder) => {
      // GIVEN a function that is synthesized twice, with other code the second time
      const zipFile = join(folder, "code.zip");
      const deploy = (code: string) => {
        writeFileSync(zipFile, code);
        const app = Testing.app({ outdir: join(folder, "out") });
        const stack = new TerraformStack(app, "stack");
        new TencentcloudProvider(stack, "tencentcloud");
        addFunction(stack, zipFile);
        const json = Testing.synth(stack);
        app.synth();
        return String(only(json, "resource", "tencentcloud_scf_function").zip_file);
      };
      const first = deploy("one");
      const second = deploy("two");

      // THEN Terraform sees another path, relative to the stack's folder, with the new code in it
      expect(second).not.toBe(first);
      expect(readFileSync(join(folder, "out", "stacks", "stack", second), "utf8")).toBe("two");
      // AND the same code has the same path again
      expect(deploy("one")).toBe(first);
    });
  });

  test("reserves the memory of its concurrency, again when the function was replaced", () => {
    const json = synthesized((stack, zipFile) => {
      addFunction(stack, zipFile);
    });
    expect(only(json, "resource", "tencentcloud_scf_reserved_concurrency_config")).toMatchObject({
      function_name: expect.stringContaining("tencentcloud_scf_function.cleanup_"),
      reserved_concurrency_mem: 2560,
      lifecycle: {
        replace_triggered_by: [
          expect.stringMatching(/^tencentcloud_scf_function\.cleanup_function_\w+\.id$/),
        ],
      },
    });
  });

  test("a timer is switched on, with the fields that would otherwise differ in every plan", () => {
    const json = synthesized((stack, zipFile) => {
      addFunction(stack, zipFile).fn.invokeOnTimer("sweep", "0 * * * * * *");
    });
    expect(only(json, "resource", "tencentcloud_scf_trigger")).toMatchObject({
      type: "timer",
      trigger_name: "sweep",
      trigger_desc: "0 * * * * * *",
      enable: "OPEN",
      qualifier: "$LATEST",
      function_name: expect.stringContaining("tencentcloud_scf_function.cleanup_"),
      lifecycle: { replace_triggered_by: [expect.stringMatching(/\.id$/)] },
    });
  });

  test.each(["SCF_NAME", "QCLOUD_X", "TENCENTCLOUD_SECRETID", "1ST", "with-hyphen", "with space", ""])(
    "refuses the variable %j, naming it and the function",
    (key) => {
      const error = thrown(() =>
        synthesized((stack, zipFile) => addFunction(stack, zipFile, { [key]: "x" })),
      );
      expect(error).toMatchObject({ code: "VARIABLE_KEY_REFUSED" });
      expect(String(error)).toContain(`named "${key}"`);
      expect(String(error)).toContain("websocket-test-cleanup");
    },
  );

  test("refuses variables of more than 4096 bytes together, naming the keys and the size but no value", () => {
    const error = thrown(() =>
      synthesized((stack, zipFile) =>
        addFunction(stack, zipFile, { FIRST: "é".repeat(1024), SECOND: "x".repeat(2048) }),
      ),
    );
    expect(error).toMatchObject({ code: "VARIABLES_TOO_LARGE" });
    expect(String(error)).toContain("FIRST, SECOND) take 4107 bytes");
    expect(String(error)).not.toContain("xxx");
  });

  test("a value that only the cloud knows counts as much as an address may take", () => {
    // GIVEN 4096 bytes less the room of one reference
    const literal = (bytes: number) => ({ A: "x".repeat(bytes - 2) });
    const withReference = (bytes: number) =>
      synthesized((stack, zipFile) => {
        const { network } = addFunction(stack, zipFile);
        const variables = { ...literal(bytes), B: network.vpcId };
        new ScfFunction(stack, "second", { name: "second", zipFile, network, functions, variables });
      });

    // THEN what fits is taken and one byte more is refused
    expect(() => withReference(4096 - 256)).not.toThrow();
    expect(() => withReference(4096 - 256 + 1)).toThrow("4097 bytes");
  });

  test("takes any variables within the documented rules", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc
            .stringMatching(/^[a-zA-Z][a-zA-Z0-9_]{0,30}$/)
            .filter((key) => !/^(SCF|QCLOUD|TENCENTCLOUD)_/.test(key)),
          fc.stringMatching(/^[ -#%-~]{0,60}$/),
          { maxKeys: 10 },
        ),
        (variables) => {
          const json = synthesized((stack, zipFile) => {
            addFunction(stack, zipFile, variables);
          });
          expect(only(json, "resource", "tencentcloud_scf_function").environment ?? {}).toEqual(variables);
        },
      ),
      { numRuns: 25 },
    );
  });
});
