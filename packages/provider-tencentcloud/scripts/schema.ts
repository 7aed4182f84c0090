import * as v from "valibot";
import { namesNotInSchema, schemaNotReadable } from "./errors";
import { type Names, qualifiedSource } from "./names";

const attribute = v.object({
  type: v.unknown(),
  required: v.optional(v.boolean()),
  optional: v.optional(v.boolean()),
  computed: v.optional(v.boolean()),
  sensitive: v.optional(v.boolean()),
  deprecated: v.optional(v.boolean()),
});

type Block = {
  attributes?: Record<string, v.InferOutput<typeof attribute>> | undefined;
  block_types?: Record<string, NestedBlock> | undefined;
};
type NestedBlock = {
  nesting_mode: string;
  min_items?: number | undefined;
  max_items?: number | undefined;
  block: Block;
};

// Only the listed fields survive parsing, so the prose of the schema goes while an argument that is named
// "description" stays: it is a key of a record here, not a field.
const block: v.GenericSchema<unknown, Block> = v.object({
  attributes: v.optional(v.record(v.string(), attribute)),
  block_types: v.optional(
    v.record(
      v.string(),
      v.object({
        nesting_mode: v.string(),
        min_items: v.optional(v.number()),
        max_items: v.optional(v.number()),
        block: v.lazy(() => block),
      }),
    ),
  ),
});
const typeSchema = v.object({ version: v.number(), block });
const typeSchemas = v.record(v.string(), typeSchema);

const schemaFile = v.object({
  format_version: v.string(),
  provider_versions: v.optional(v.record(v.string(), v.string())),
  provider_schemas: v.record(
    v.string(),
    v.object({
      provider: typeSchema,
      resource_schemas: typeSchemas,
      data_source_schemas: v.optional(typeSchemas, {}),
    }),
  ),
});

/** A provider schema in the shape that `terraform providers schema -json` prints, without its prose. */
export type ProviderSchema = v.InferOutput<typeof schemaFile>;

/** Parses the text of a schema file; `file` names it in errors. */
export function parseSchema(text: string, file: string): ProviderSchema {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw schemaNotReadable(file, "it is not JSON", cause);
  }
  const parsed = v.safeParse(schemaFile, json, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw schemaNotReadable(file, `${v.getDotPath(issue) ?? "its root"}: ${issue.message}`);
}

/** Keeps of a schema exactly what names.json lists, and writes down the version that it is of. */
export function trimSchema(schema: ProviderSchema, names: Names, file: string): ProviderSchema {
  const source = qualifiedSource(names);
  const provider = schema.provider_schemas[source];
  if (provider === undefined) throw namesNotInSchema(file, [source]);
  return {
    format_version: schema.format_version,
    provider_versions: { [source]: names.version },
    provider_schemas: {
      [source]: {
        provider: provider.provider,
        resource_schemas: pick(provider.resource_schemas, names.resources, file),
        data_source_schemas: pick(provider.data_source_schemas, names.dataSources, file),
      },
    },
  };
}

/** The text of schema.json: keys in order, so that regenerating changes only what the provider changed. */
export function formatSchema(schema: ProviderSchema): string {
  return `${JSON.stringify(sortKeys(schema), null, 1)}\n`;
}

function pick<T>(from: Record<string, T>, names: readonly string[], file: string): Record<string, T> {
  const missing = names.filter((name) => from[name] === undefined);
  if (missing.length > 0) throw namesNotInSchema(file, missing);
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
