// For `node --require`: runs TypeScript as tsx does, but compiles a source once for all processes, by its content.
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

const REPOSITORY = path.join(__dirname, "../..");
const COMPILED = path.join(REPOSITORY, "node_modules/.cache/compiled-for-tests");
const OPTIONS = {
  module: { type: "commonjs" },
  jsc: { target: "es2022", parser: { syntax: "typescript" } },
};
/** What the compiled text depends on besides the source. */
const COMPILER = JSON.stringify([require("@swc/core/package.json").version, OPTIONS]);

mkdirSync(COMPILED, { recursive: true });

Module._extensions[".ts"] = (module, filename) => {
  const source = readFileSync(filename, "utf8");
  const name = createHash("sha1").update(COMPILER).update(source).digest("hex");
  const file = path.join(COMPILED, `${name}.js`);
  if (!existsSync(file)) {
    // Its addon takes longer to load than all that is compiled already.
    const { code } = require("@swc/core").transformSync(source, { ...OPTIONS, swcrc: false });
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
  }
  module._compile(readFileSync(file, "utf8"), filename);
};
