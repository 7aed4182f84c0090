import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** Every module that the TypeScript files below a folder import, by file. */
function importsBelow(folder: string): [file: string, module: string][] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const text = readFileSync(join(root, folder, file), "utf8");
      return [...text.matchAll(/(?:from|import|require\()\s*["']([^"']+)["']/g)].map(
        ([, module]): [string, string] => [join(folder, file), module ?? ""],
      );
    });
}

test("cdktf is imported by its name alone, so that its fork can take its place in package.json", () => {
  const imports = ["infra", "packages/provider-tencentcloud/lib"].flatMap(importsBelow);
  const ofCdktf = imports.filter(([, module]) => /^(cdktf|cdktn|@cdktf|@cdktn)(\/|-|$)/.test(module));
  expect(ofCdktf.length).toBeGreaterThan(0);
  expect(
    ofCdktf.filter(
      ([, module]) => module !== "cdktf" && !/^@cdktf\/provider-tencentcloud\/lib\/[\w-]+$/.test(module),
    ),
  ).toEqual([]);
});
