import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { bundle as bundleProgram } from "../../infra/constructs/bundle";
import { writeFunctionBundles } from "../../infra/constructs/function-bundle";
import { checkZipSize } from "../../infra/constructs/zip-size";
import { inTemporaryFolder, thrown } from "./support";

/** Bundles a function of the given files below a folder and returns the zip. */
function bundle(root: string, files: Record<string, string>): Buffer {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const zipFile = join(root, "zips", "code.zip");
  writeFunctionBundles(root, [{ entry: join(root, "functions/register/index.ts"), zipFile }]);
  return readFileSync(zipFile);
}

const sources = {
  "functions/shared/greeting.ts": 'export const greeting = (name: string): string => "hello " + name;\n',
  "functions/register/index.ts":
    'import { greeting } from "../shared/greeting";\nexport const main_handler = async (event: { name: string }) => greeting(event.name);\n',
};

describe("writeFunctionBundles", () => {
  test("the zip holds one file, and its main_handler runs with nothing else around it", async () => {
    await inTemporaryFolder(async (folder) => {
      // GIVEN a function with an import
      const entries = unzipSync(bundle(folder, sources));
      expect(Object.keys(entries)).toEqual(["index.js"]);

      // WHEN the file is loaded from elsewhere, as in the cloud
      const deployed = join(folder, "deployed.js");
      writeFileSync(deployed, entries["index.js"] ?? "");
      const { main_handler } = createRequire(deployed)(deployed);

      // THEN it runs
      expect(await main_handler({ name: "world" })).toBe("hello world");
    });
  });

  test("the same sources give the same bytes in another folder with another tsconfig.json around it", () => {
    const [first, second] = ["a", "folder with a space"].map((name) =>
      inTemporaryFolder((folder) => {
        writeFileSync(
          join(folder, "tsconfig.json"),
          JSON.stringify({ compilerOptions: { target: name === "a" ? "es5" : "es2022" } }),
        );
        return bundle(join(folder, name), sources);
      }),
    );
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });

  test("a function bundled beside others gets the same bytes as one that is bundled alone", () => {
    inTemporaryFolder((folder) => {
      const alone = bundle(folder, sources);
      writeFileSync(
        join(folder, "functions/transmit.ts"),
        'import { greeting } from "./shared/greeting";\nexport const main_handler = () => greeting("you");\n',
      );
      const functions = ["transmit.ts", "register/index.ts"].map((name) => ({
        entry: join(folder, "functions", name),
        zipFile: join(folder, `${name}.zip`),
      }));
      writeFunctionBundles(folder, functions);
      expect(readFileSync(join(folder, "register/index.ts.zip")).equals(alone)).toBe(true);
    });
  });

  test("the zip's entry can be read by whoever unpacks it", () => {
    inTemporaryFolder((folder) => {
      const zip = bundle(folder, sources);
      const directory = zip.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
      expect(zip.readUInt32LE(directory + 38) >>> 16).toBe(0o100644);
    });
  });

  test("a missing entry is refused with its path below the root", () => {
    inTemporaryFolder((folder) => {
      const error = thrown(() => bundle(folder, {}));
      expect(error).toMatchObject({ code: "ENTRY_MISSING" });
      expect(String(error)).toContain("functions/register/index.ts");
      expect(String(error)).not.toContain(folder);
    });
  });

  test("code that cannot be bundled is refused with file, line and reason, and no zip is left", () => {
    inTemporaryFolder((folder) => {
      const files = { ...sources, "functions/shared/greeting.ts": 'import "./nowhere";\n' };
      const error = thrown(() => bundle(folder, files));
      expect(error).toMatchObject({ code: "BUNDLE_FAILED" });
      expect(String(error)).toMatch(/Could not resolve "\.\/nowhere"/);
      expect(String(error)).toContain("functions/shared/greeting.ts:1");
      expect(() => readFileSync(join(folder, "zips", "code.zip"))).toThrow("ENOENT");
    });
  });
});

test("a zip that SCF would not take is refused, naming its size, the limit and what makes it so large", () => {
  inTemporaryFolder((folder) => {
    const entry = "functions/register/index.ts";
    const large = `export const greeting = () => "${"large ".repeat(1000)}";`;
    for (const [path, text] of Object.entries({ ...sources, "functions/shared/greeting.ts": large })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const bundled = bundleProgram(folder, join(folder, entry));

    const allowed = 20 * 1024 * 1024;
    expect(() => checkZipSize(entry, allowed, bundled.sources)).not.toThrow();
    const error = thrown(() => checkZipSize(entry, allowed + 1, bundled.sources));
    expect(error).toMatchObject({ code: "ZIP_TOO_LARGE" });
    expect(String(error)).toMatch(
      /The zip of functions\/register\/index\.ts has 20971521 bytes\. Allowed: 20971520\. .*\n {2}functions\/shared\/greeting\.ts: \d+ bytes/,
    );
  });
});
