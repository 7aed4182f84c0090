import { readFileSync } from "node:fs";
import path from "node:path";
import type { ResourceChange } from "../../../infra/plan/changes";
import type { Check } from "../../../infra/plan/checks/checks";
import { parsePlan } from "../../../infra/plan/plan-json";
import { type Report, reportOf } from "../../../infra/plan/report";
import { parseStackBlocks } from "../../../infra/plan/stack-blocks";

/** A plan that real Terraform made; see fixtures/make.ts. */
export const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(__dirname, "fixtures", `${name}.json`), "utf8"));

export const blocks = parseStackBlocks(fixture("stack"));

export const report = (name: string, acknowledged: readonly string[] = []): Report =>
  reportOf({ environment: "dev", plan: parsePlan(fixture(name)), blocks, acknowledged });

/** The names of a report's checks, each without the hash at the end of its address. */
export const names = (checks: readonly Check[]): string[] =>
  checks.map(({ name }) => name.replace(/_[0-9A-F]{8}$/, ""));

/** What a report says of one resource. */
export function resourceOf(given: Report, construct: string, id: string): ResourceChange {
  const resource = given.constructs
    .find((group) => group.construct === construct)
    ?.resources.find((candidate) => candidate.id === id);
  if (resource === undefined) throw new Error(`The report has no ${construct}/${id}.`);
  return resource;
}

/** What a report says of the attributes of one resource: of each the value before and after. */
export const attributesOf = (given: Report, construct: string, id: string): Record<string, unknown> =>
  Object.fromEntries(
    resourceOf(given, construct, id).attributes.map(({ path: name, before, after }) => [
      name,
      [before, after],
    ]),
  );

/** A plan that changes one resource in a way of the test's own. */
export const planOf = (type: string, change: object, rest: object = {}) =>
  parsePlan({
    format_version: "1.2",
    applyable: true,
    resource_changes: [{ address: `${type}.it`, mode: "managed", type, change }],
    ...rest,
  });
