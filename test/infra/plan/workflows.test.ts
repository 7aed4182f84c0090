import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { environments } from "../../../infra/environments";
import { REPOSITORY } from "../../support/checkout";
import { found } from "../../support/found";

const testWithGpg = found("gpg", () => execFileSync("gpg", ["--version"], { stdio: "ignore" }))
  ? test
  : test.skip;

/** Two public keys, made for these tests. */
const ONE = {
  fingerprint: "4B2F4BF5B4AA164DACC82194ECAD66246BEFA94B",
  armored: `-----BEGIN PGP PUBLIC KEY BLOCK-----

mDMEawvtXRYJKwYBBAHaRw8BAQdAjH9jJbxKUkpTU9Gu3JHB4H/zO4OrSMttMX2z
HgAPVAq0FW9uZSA8b25lQGV4YW1wbGUuY29tPoiQBBMWCAA4FiEESy9L9bSqFk2s
yCGU7K1mJGvvqUsFAmsL7V0CGwMFCwkIBwIGFQoJCAsCBBYCAwECHgECF4AACgkQ
7K1mJGvvqUtI/QEA1YP/gBtbL/tkwzsNYK7aj2mNJwfuJobc9a8ETdS3+JAA/iM5
8diCHSW4fVHDTcWaC0UVnJUt8LPyddd83KNxR9sI
=tVkB
-----END PGP PUBLIC KEY BLOCK-----
`,
};
const OTHER = `-----BEGIN PGP PUBLIC KEY BLOCK-----

mDMEawvtXRYJKwYBBAHaRw8BAQdAGIniDAhuB0J/Ka0q9BtTu780wJIrd9PnltG/
lSRM4UW0FXR3byA8dHdvQGV4YW1wbGUuY29tPoiQBBMWCAA4FiEEVoQ/sD81B4HP
c90vXr9pxwJt7UkFAmsL7V0CGwMFCwkIBwIGFQoJCAsCBBYCAwECHgECF4AACgkQ
Xr9pxwJt7UnezAD+IunSYPXn1dqyNxHwhKCdkKtd27zX3uv9apf47em6Zu4A/R6n
s8FkUsyX5ytv53qMb+oK5yjh6eIy5G7r4k2+YuQE
=Xmp8
-----END PGP PUBLIC KEY BLOCK-----
`;

const folder = path.join(REPOSITORY, ".github/workflows");
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(path.join(folder, name), "utf8")] as const,
);

const READ = "contents: read";
const IDENTITY = "id-token: write";

/** What each job of a workflow may do. Only those that reach the cloud may ask for their identity. */
const GRANTED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "check.yml": { check: [READ] },
  "deploy.yml": { check: [READ], deploy: [READ, IDENTITY] },
  "drift.yml": { drift: [READ, IDENTITY] },
  "plan.yml": { plan: [READ, IDENTITY, "pull-requests: write"] },
};

/** The jobs of a workflow by name, each as its lines. */
function jobsOf(text: string): Record<string, string> {
  const [, jobs = ""] = text.split("\njobs:\n");
  const [, ...parts] = jobs.split(/^ {2}([\w-]+):\n/m);
  const jobAt = (index: number) => [parts[index] ?? "", parts[index + 1] ?? ""] as const;
  return Object.fromEntries(parts.flatMap((_, index) => (index % 2 === 0 ? [jobAt(index)] : [])));
}

test("the workflows are those whose permissions are known here", () => {
  expect(workflows.map(([name]) => name).sort()).toEqual(Object.keys(GRANTED));
});

describe.each(workflows)("%s", (name, text) => {
  test("runs what reaches the cloud for exactly the environments of the table", () => {
    const reaching = Object.values(jobsOf(text)).filter((job) => job.includes(IDENTITY));
    expect(reaching).toHaveLength(name === "check.yml" ? 0 : 1);
    for (const job of reaching)
      expect(/environment: \[(.*)\]/.exec(job)?.[1]?.split(", ")).toEqual(Object.keys(environments));
  });

  test("runs nobody else's actions, and holds no key", () => {
    expect(text).not.toMatch(/\buses: (?!\.\/\.github\/workflows\/check\.yml\n)|secrets\b|SECRET_KEY/);
  });

  test("has jobs that may do what they need, and nothing else", () => {
    const granted = Object.entries(jobsOf(text)).map(([job, lines]) => {
      const [, own = ""] = /^ {4}permissions:\n((?: {6}.*\n)+)/m.exec(lines) ?? [];
      return [job, own.trim().split(/\n\s*/)];
    });
    expect(Object.fromEntries(granted)).toEqual(GRANTED[name]);
    expect(text.match(/permissions:/g)).toHaveLength(1 + granted.length);
  });

  test("begins with no permission, and lets no text of a pull request into a script", () => {
    expect(text).toContain("\npermissions: {}\n");
    const scripts = text.match(/run: \|\n(?: {10}.*\n)+/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).not.toContain("${{");
  });
});

const read = (file: string) => readFileSync(path.join(REPOSITORY, file), "utf8");

describe("check.yml", () => {
  const text = read(".github/workflows/check.yml");

  test("runs all that has to hold, for every pull request and before every deploy", () => {
    expect(text).toContain("\n  pull_request:\n  workflow_call:\n");
    expect(text).toContain("\n        run: .ci/run\n");
    for (const what of ["lint", "typecheck", "provider:check"])
      expect(read(".ci/run")).toContain(`\nnpm run ${what}\n`);
    expect(read(".ci/run")).toMatch(/\nnpm test\n$/);
  });

  test("installs without install scripts, so that all of it holds without them", () => {
    expect(read(".ci/run").match(/\bnpm ci\b.*/g)).toEqual(["npm ci --ignore-scripts"]);
    expect(read("CONTRIBUTING.md")).toContain(
      "npm ci --ignore-scripts: nothing here needs an install script",
    );
  });
});

describe("deploy.yml", () => {
  const text = read(".github/workflows/deploy.yml");

  test("deploys the main branch only after the check of it", () => {
    expect(text).toContain("\non:\n  push:\n    branches: [main]\n\n");
    const { check, deploy } = jobsOf(text);
    expect(check).toContain("    uses: ./.github/workflows/check.yml\n");
    expect(deploy).toMatch(/^ {4}needs: check\n/);
    expect(deploy).not.toContain("if:");
  });

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

  const oneKey = (given: string) => {
    const script = path.join(scripts, "one-key.sh");
    const { status, stdout, stderr } = spawnSync("bash", [script, ONE.fingerprint], { input: given });
    return { status, given: stdout.toString("base64"), stderr: stderr.toString() };
  };

  testWithGpg("the key that is expected is handed on, without its armour", () => {
    const bytes = ONE.armored.split("\n\n")[1]?.split("\n=")[0]?.replaceAll("\n", "");
    expect(oneKey(ONE.armored)).toEqual({ status: 0, given: bytes, stderr: "" });
  });

  testWithGpg.each([
    ["another key", OTHER],
    ["another key beside it", `${ONE.armored}${OTHER}`],
    ["none", "<html>"],
  ])("%s in its place is not", (_, given) => {
    expect(oneKey(given)).toEqual({
      status: 1,
      given: "",
      stderr: expect.stringContaining(`Expected: ${ONE.fingerprint}. Given: `),
    });
  });

  test("Terraform is one version, from packages that are signed with HashiCorp's key", () => {
    const text = read(".github/terraform.sh");
    expect(text).toMatch(/one-key\.sh" 798AEC654E5C15428C8E42EEAA16FCBCA621E701 \|/);
    expect(text).toMatch(/ terraform=\d+\.\d+\.\d+-\d+\n$/);
    expect(read(".github/install.sh")).not.toContain("hashicorp");
  });

  test.each(["plan.sh", "deploy.sh"])("%s begins nothing without a role to assume", (script) => {
    const args = [path.join(scripts, script), "dev", "HEAD..HEAD", path.join(repository, "told.md")];
    const { ROLE_ARN: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync("bash", args, { cwd: repository, env, encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("ROLE_ARN: is not set");
  });
});
