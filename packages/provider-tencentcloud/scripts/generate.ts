import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { writeBindings } from "./bindings";
import { command } from "./command";
import { argumentsUnknown, schemaNotReadable } from "./errors";
import { readNames } from "./names";
import { packageFiles } from "./package-files";
import { formatSchema, parseSchema, trimSchema } from "./schema";
import { schemaFromTerraform } from "./terraform-schema";

const usage = {
  purpose: "Makes the bindings anew, of the schema that Terraform prints or of a file that has it.",
  allowed: "none, or --schema FILE",
};

command(usage, (args) => {
  const saved = savedSchema(args);
  const names = readNames();
  const text = saved === undefined ? schemaFromTerraform(names) : read(saved);
  const from = saved ?? "The schema that Terraform printed";
  writeFileSync(packageFiles.schema, formatSchema(trimSchema(parseSchema(text, from), names, from)));
  rmSync(packageFiles.lib, { recursive: true, force: true });
  writeBindings(packageFiles.schema, packageFiles.lib);
  const count = names.resources.length + names.dataSources.length;
  process.stdout.write(
    `Bindings of ${count} types and the provider, version ${names.version}, are written.\n`,
  );
});

function savedSchema(args: readonly string[]): string | undefined {
  const [option, file, ...rest] = args;
  if (option === undefined) return undefined;
  if (option !== "--schema" || file === undefined || rest.length > 0)
    throw argumentsUnknown(args, usage.allowed);
  return file;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw schemaNotReadable(file, "it cannot be read", cause);
  }
}
