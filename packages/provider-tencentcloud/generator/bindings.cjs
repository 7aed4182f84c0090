// node bindings.cjs SCHEMA OUTDIR: writes the bindings of every type in a trimmed schema file into OUTDIR.
const { readFileSync } = require("node:fs");
const { ConstructsMakerProviderTarget, LANGUAGES, TerraformProviderConstraint } = require("@cdktf/commons");
const {
  TerraformProviderGenerator,
} = require("@cdktf/provider-generator/lib/get/generator/provider-generator");
const { sanitizeProviderSchema } = require("@cdktf/provider-schema/src/provider-schema");
const { CodeMaker } = require("codemaker");

const [schemaFile, outdir] = process.argv.slice(2);
const schema = sanitizeProviderSchema(JSON.parse(readFileSync(schemaFile, "utf8")));
const [[source, version]] = Object.entries(schema.provider_versions);
const constraint = new TerraformProviderConstraint(`${source.split("/").slice(1).join("/")}@${version}`);
const generator = new TerraformProviderGenerator(new CodeMaker(), schema);
generator.generate(new ConstructsMakerProviderTarget(constraint, LANGUAGES[0]));
generator.save(outdir);
