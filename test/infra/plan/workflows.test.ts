import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { environments } from "../../../infra/environments";
import { REPOSITORY } from "../../support/checkout";

const folder = path.join(REPOSITORY, ".github/workflows");
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(path.join(folder, name), "utf8")] as const,
);

describe.each(workflows)("%s", (name, text) => {
  test("runs for exactly the environments of the table", () => {
    expect(/environment: \[(.*)\]/.exec(text)?.[1]?.split(", ")).toEqual(Object.keys(environments));
  });

  test("runs nobody else's actions, and holds no key", () => {
    expect(text).not.toMatch(/\buses:|secrets\.|SECRET_KEY/);
  });

  test("has one job, which may read this repository and ask for its identity; a plan may also comment", () => {
    const granted = [...text.matchAll(/^ {4}permissions:\n((?: {6}.*\n)+)/gm)].map(([, lines = ""]) =>
      lines.trim().split(/\n\s*/),
    );
    const comments = name === "plan.yml" ? ["pull-requests: write"] : [];
    expect(granted).toEqual([["contents: read", "id-token: write", ...comments]]);
    expect(text.match(/permissions:/g)).toHaveLength(2);
  });

  test("begins with no permission, and lets no text of a pull request into a script", () => {
    expect(text).toContain("\npermissions: {}\n");
    const scripts = text.match(/run: \|\n(?: {10}.*\n)+/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).not.toContain("${{");
  });
});

describe("deploy.yml", () => {
  const text = readFileSync(path.join(folder, "deploy.yml"), "utf8");

  test("applies only by the command that judges the plan it applies", () => {
    expect(text).not.toMatch(/cdktf|terraform apply/);
    expect(text.match(/run: .*/g)).toContainEqual(
      'run: .github/deploy.sh "$ENVIRONMENT" "$BEFORE..$GITHUB_SHA" "$GITHUB_STEP_SUMMARY"',
    );
  });
});

describe("the scripts of the workflows", () => {
  const scripts = path.join(REPOSITORY, ".github");
  let repository: string;

  const git = (...args: string[]) => {
    const name = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
    return execFileSync("git", [...name, ...args], { cwd: repository, encoding: "utf8" }).trim();
  };
  const commit = (message: string) => git("commit", "--quiet", "--allow-empty", "--message", message);
  const acknowledged = (range: string) => {
    const script = `set -euo pipefail; . "$1"; printf '%s\\n' "\${acknowledged[@]}"`;
    const args = ["-c", script, "bash", path.join(scripts, "acknowledged.sh")];
    const env = { ...process.env, range };
    return spawnSync("bash", args, { cwd: repository, env, encoding: "utf8" }).stdout.trim().split("\n");
  };

  beforeAll(() => {
    repository = mkdtempSync(path.join(tmpdir(), "workflow-scripts-"));
    git("init", "--quiet");
  });
  afterAll(() => rmSync(repository, { recursive: true, force: true }));

  test("every danger that a commit of the range accepts is an argument, and nothing else is", () => {
    commit("before\n\nAcknowledge: port-opened:before.the_range");
    const before = git("rev-parse", "HEAD");
    commit("one\n\nAcknowledge: port-opened:a.b\nAcknowledge: database-smaller:$(touch x).d; e");
    commit("two\n\nThis text says Acknowledge: port-opened:no.trailer\n\nSigned-off-by: somebody");
    expect(acknowledged(`${before}..HEAD`)).toEqual([
      "--acknowledge",
      "port-opened:a.b",
      "--acknowledge",
      "database-smaller:$(touch x).d; e",
    ]);
  });

  test("nothing is accepted where the older end of the range is gone", () => {
    expect(acknowledged(`${"0".repeat(40)}..HEAD`)).toEqual([""]);
  });

  test.each(["plan.sh", "deploy.sh"])("%s begins nothing without a role to assume", (script) => {
    const args = [path.join(scripts, script), "dev", "HEAD..HEAD", path.join(repository, "told.md")];
    const { ROLE_ARN: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync("bash", args, { cwd: repository, env, encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("ROLE_ARN: is not set");
  });
});
