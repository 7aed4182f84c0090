import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { environments } from "../../../infra/environments";
import { REPOSITORY } from "../../support/checkout";

const folder = path.join(REPOSITORY, ".github/workflows");
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(path.join(folder, name), "utf8")] as const,
);

describe.each(workflows)("%s", (_, text) => {
  test("runs for exactly the environments of the table", () => {
    expect(/environment: \[(.*)\]/.exec(text)?.[1]?.split(", ")).toEqual(Object.keys(environments));
  });

  test("runs nobody else's actions, and holds no key", () => {
    expect(text).not.toMatch(/\buses:|secrets\.|SECRET_KEY/);
  });

  test("begins with no permission, and lets no text of a pull request into a script", () => {
    expect(text).toContain("\npermissions: {}\n");
    const scripts = text.match(/run: \|\n(?: {10}.*\n)+/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).not.toContain("${{");
  });
});
