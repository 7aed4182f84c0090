import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../..");
const IMPORT =
  'import { Vpc } from "@cdktf/provider-tencentcloud/lib/vpc";\nimport type { Construct } from "constructs";\n';
const declared = (config: string) =>
  `${IMPORT}export const vpc = (scope: Construct) => new Vpc(scope, "vpc", ${config});\n`;

/** What the compiler says about each snippet, under this project's own settings; the bindings included. */
function compile(snippets: Record<string, string>): Record<string, string[]> {
  const { options } = ts.parseJsonConfigFileContent(
    {
      ...ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config,
      include: [],
      files: ["none.ts"],
    },
    ts.sys,
    root,
  );
  const path = (name: string) => join(root, "test/infra", `${name}.snippet.ts`);
  const texts = new Map(Object.entries(snippets).map(([name, text]) => [path(name), text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, ...rest) => {
    const text = texts.get(file);
    return text === undefined
      ? getSourceFile(file, ...rest)
      : ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return Object.fromEntries(
    Object.keys(snippets).map((name) => [
      name,
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(path(name)))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
    ]),
  );
}

test("the bindings take right arguments, and refuse an unknown, a missing and a mistyped one at compile time", () => {
  const said = compile({
    right: declared('{ name: "a", cidrBlock: "10.0.0.0/16" }'),
    unknown: declared('{ name: "a", cidrBlock: "10.0.0.0/16", cidrBlok: "10.0.0.0/16" }'),
    missing: declared('{ name: "a" }'),
    mistyped: declared('{ name: "a", cidrBlock: 16 }'),
  });
  expect(said).toEqual({
    right: [],
    unknown: [expect.stringContaining("'cidrBlok' does not exist in type 'VpcConfig'")],
    missing: [expect.stringContaining("Property 'cidrBlock' is missing")],
    mistyped: [expect.stringContaining("Type 'number' is not assignable to type 'string'")],
  });
});
