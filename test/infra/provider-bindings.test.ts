import { readdirSync, readFileSync } from "node:fs";
import { schemaDrift } from "../../packages/provider-tencentcloud/scripts/drift";
import { ProviderBindingsError } from "../../packages/provider-tencentcloud/scripts/errors";
import { readNames } from "../../packages/provider-tencentcloud/scripts/names";
import { packageFiles } from "../../packages/provider-tencentcloud/scripts/package-files";
import { formatSchema, parseSchema, trimSchema } from "../../packages/provider-tencentcloud/scripts/schema";
import { strict } from "../../packages/provider-tencentcloud/scripts/strict";
import { thrown } from "./support";

const SOURCE = "registry.terraform.io/tencentcloudstack/tencentcloud";
const names = readNames();
const committed = readFileSync(packageFiles.schema, "utf8");

/** A schema as Terraform prints it, with prose and with more types than are listed. */
const type = (attributes: Record<string, unknown>) => ({
  version: 0,
  block: { attributes, description_kind: "plain", description: "prose" },
});
const printed = JSON.stringify({
  format_version: "1.0",
  provider_schemas: {
    [SOURCE]: {
      provider: type({
        region: { type: "string", optional: true, description: "prose", description_kind: "plain" },
      }),
      resource_schemas: {
        tencentcloud_b: type({ description: { type: "string", optional: true, description: "prose" } }),
        tencentcloud_a: type({}),
        tencentcloud_unlisted: type({}),
      },
    },
  },
});
const listed = {
  source: "tencentcloudstack/tencentcloud",
  version: "1.2.3",
  resources: ["tencentcloud_a", "tencentcloud_b"],
  dataSources: [],
};

describe("the committed files", () => {
  test("schema.json holds exactly what names.json lists, in the version that it and package.json name", () => {
    const { version } = JSON.parse(readFileSync(packageFiles.manifest, "utf8"));
    expect(schemaDrift(names, parseSchema(committed, "schema.json"), version)).toEqual([]);
    expect(formatSchema(trimSchema(parseSchema(committed, "schema.json"), names, "schema.json"))).toBe(
      committed,
    );
  });

  test("lib has one folder for each listed type and the provider", () => {
    const folder = (name: string) => name.replace(/^tencentcloud_/, "").replaceAll("_", "-");
    expect(readdirSync(packageFiles.lib).sort()).toEqual(
      [
        "provider",
        ...names.resources.map(folder),
        ...names.dataSources.map((name) => `data-tencentcloud-${folder(name)}`),
      ].sort(),
    );
  });

  test("differences are named: a type too many, one too few, another version", () => {
    const schema = parseSchema(committed, "schema.json");
    const changed = {
      ...names,
      version: "9.9.9",
      resources: [...names.resources.slice(1), "tencentcloud_new"],
    };
    expect(schemaDrift(changed, schema, "9.9.9")).toEqual([
      `schema.json is of version ${names.version}, names.json names 9.9.9`,
      "schema.json lacks the resource tencentcloud_new",
      `names.json does not list the resource ${names.resources[0]}`,
    ]);
  });
});

describe("trimming a schema", () => {
  test("keeps what is listed, in order and without prose, and an argument that is named description", () => {
    const trimmed = trimSchema(parseSchema(printed, "saved.json"), listed, "saved.json");
    const provider = trimmed.provider_schemas[SOURCE];
    expect(Object.keys(provider?.resource_schemas ?? {}).sort()).toEqual(listed.resources);
    expect(provider?.resource_schemas.tencentcloud_b?.block.attributes).toEqual({
      description: { type: "string", optional: true },
    });
    expect(trimmed.provider_versions).toEqual({ [SOURCE]: "1.2.3" });
    const text = formatSchema(trimmed);
    expect(text).not.toContain("prose");
    expect(text.indexOf("tencentcloud_a")).toBeLessThan(text.indexOf("tencentcloud_b"));
  });

  test("a listed type that the schema lacks is refused by name", () => {
    const lacking = { ...listed, resources: ["tencentcloud_c"] };
    const error = thrown(() => trimSchema(parseSchema(printed, "saved.json"), lacking, "saved.json"));
    expect(error).toBeInstanceOf(ProviderBindingsError);
    expect(String(error)).toContain("saved.json does not hold tencentcloud_c");
  });

  test.each(["", "{", "null", "[]", '{"format_version":"1.0"}', '{"provider_schemas":{"a":{}}}'])(
    "a file with %j in it is refused by name",
    (text) => {
      const error = thrown(() => parseSchema(text, "saved.json"));
      expect(error).toBeInstanceOf(ProviderBindingsError);
      expect(String(error)).toContain("saved.json is not a provider schema");
    },
  );
});

test("the rewrite for strict compilers changes types only, and a second time nothing", () => {
  const generated = [
    "  private _name?: string; ",
    "  private list = new List(this);",
    "  protected synthesizeAttributes(): { [name: string]: any } {",
  ].join("\n");
  const rewritten = strict(generated);
  expect(rewritten).toBe(
    [
      "  private _name?: string | undefined; ",
      "  private list = new List(this);",
      "  protected override synthesizeAttributes(): { [name: string]: any } {",
    ].join("\n"),
  );
});
