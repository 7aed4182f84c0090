import { readFileSync } from "node:fs";
import * as v from "valibot";
import { packageFiles } from "./package-files";

const namesFile = v.strictObject({
  source: v.string(),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  resources: v.array(v.string()),
  dataSources: v.array(v.string()),
});

/** What names.json says: which provider, which version of it, and which of its types have bindings. */
export type Names = v.InferOutput<typeof namesFile>;

/** Reads names.json. */
export function readNames(): Names {
  return v.parse(namesFile, JSON.parse(readFileSync(packageFiles.names, "utf8")));
}

/** The name under which a schema file lists the provider: its source with the public registry's host before it. */
export const qualifiedSource = (names: Names): string => `registry.terraform.io/${names.source}`;
