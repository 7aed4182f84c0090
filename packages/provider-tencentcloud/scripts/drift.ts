import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { readBindings, writeBindings } from "./bindings";
import { type Names, qualifiedSource } from "./names";
import { packageFiles } from "./package-files";
import { type ProviderSchema, parseSchema } from "./schema";

const manifest = v.object({ version: v.string() });

/** Says where schema.json and package.json do not fit names.json, one line each; nothing when they fit. */
export function schemaDrift(names: Names, schema: ProviderSchema, packageVersion: string): string[] {
  const source = qualifiedSource(names);
  const provider = schema.provider_schemas[source];
  const version = schema.provider_versions?.[source];
  return [
    ...(packageVersion === names.version
      ? []
      : [`package.json is version ${packageVersion}, names.json names ${names.version}`]),
    ...(version === names.version
      ? []
      : [`schema.json is of version ${version ?? "unknown"}, names.json names ${names.version}`]),
    ...listDrift(names.resources, Object.keys(provider?.resource_schemas ?? {}), "resource"),
    ...listDrift(names.dataSources, Object.keys(provider?.data_source_schemas ?? {}), "data source"),
  ];
}

/** Says where the committed files of this package are not current; generates into a temporary folder to know. */
export function drift(names: Names): string[] {
  const schema = parseSchema(readFileSync(packageFiles.schema, "utf8"), packageFiles.schema);
  const { version } = v.parse(manifest, JSON.parse(readFileSync(packageFiles.manifest, "utf8")));
  return [...schemaDrift(names, schema, version), ...bindingsDrift()];
}

function bindingsDrift(): string[] {
  const fresh = mkdtempSync(join(tmpdir(), "provider-check-"));
  try {
    writeBindings(packageFiles.schema, fresh);
    const expected = readBindings(fresh);
    const committed = readBindings(packageFiles.lib);
    const paths = [...new Set([...expected.keys(), ...committed.keys()])].sort();
    return paths
      .filter((path) => expected.get(path) !== committed.get(path))
      .map((path) => {
        if (!committed.has(path)) return `lib/${path} is missing`;
        return expected.has(path) ? `lib/${path} differs` : `lib/${path} is not listed in names.json`;
      });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function listDrift(listed: readonly string[], held: readonly string[], kind: string): string[] {
  return [
    ...listed.filter((name) => !held.includes(name)).map((name) => `schema.json lacks the ${kind} ${name}`),
    ...held
      .filter((name) => !listed.includes(name))
      .map((name) => `names.json does not list the ${kind} ${name}`),
  ];
}
