import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { generate } from "selfsigned";
import { certificatesIn } from "../../infra/certificates";
import { REPOSITORY } from "../support/checkout";

/** What secrets look like. Keys of Tencent Cloud begin with AKID, and their secrets cannot be told from other texts. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  "a key of Tencent Cloud": /\bAKID[A-Za-z0-9_-]{13,}/,
  "a key of another cloud": /\b(AKIA[0-9A-Z]{16}|LTAI[A-Za-z0-9]{12,}|AIza[\w-]{35})\b/,
  "a private key": /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/]{16}/,
  "a token of GitHub, npm or Slack":
    /\b(gh[pousr]_\w{30,}|github_pat_\w{20,}|npm_\w{36}|xox[abprs]-[\w-]{10,})/,
  "a JSON Web Token": /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
  // Those of the tests are made of zeros, or of the UUID that is everybody's example.
  "a generated password": /\bPg1-(?!0{20}|0f8fad5bd9cb469f)[0-9a-f]{26}\b/,
};

/** A URL with a password in it, and its host. */
const URL_WITH_PASSWORD = /\b[a-z]+:\/\/[^\s/:@"'`]+:([^\s/:@"'`]+)@([\w.[\]-]*)/g;
/** This machine, and names that nobody can have (RFC 6761). A placeholder is no host. */
const NOWHERE = /^(127\.0\.0\.1|localhost|host|h|)$|(^|\.)(example|invalid|test)(\.(com|org))?$/;

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*/g;

/** Whether a text of PEM holds certificates, which are public, and nothing else. */
const isCertificates = (pem: string) => pem.replace(CERTIFICATE, "") === "" && certificatesIn(pem).length > 0;

const files = execFileSync("git", ["ls-files", "-z"], { cwd: REPOSITORY, encoding: "utf8" })
  .split("\0")
  .filter(
    (file) => file !== "" && statSync(path.join(REPOSITORY, file), { throwIfNoEntry: false })?.isFile(),
  );

/** What a text holds that looks like a secret. */
function secretsIn(text: string): string[] {
  const shapes = Object.entries(SHAPES).filter(([, shape]) => shape.test(text));
  const hosts = [...text.matchAll(URL_WITH_PASSWORD)].filter(([, , host = ""]) => !NOWHERE.test(host));
  return [...shapes.map(([what]) => what), ...hosts.map(([, , host]) => `a password for ${host}`)];
}

test("no file of the repository holds what looks like a secret", () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files
    .map((file) => [file, secretsIn(readFileSync(path.join(REPOSITORY, file), "latin1"))] as const)
    .filter(([, secrets]) => secrets.length > 0);
  expect(found).toEqual([]);
});

test.each([
  ["AKI", "Dz8krbsJ5yKBZQpn74WFkmLPx3gnPh"],
  ["gh", "p_0123456789abcdefghijklmnopqrstuvwxyz"],
  ["-----BEGIN ", "PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B"],
  ["eyJhbGciOiJIUzI1NiJ9.", "eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJlLW9mLWFkYQ"],
  ["Pg1", "-0123456789abcdef0123456789"],
  ["postgresql://root:", "hush@db.websocket.cn:5432/postgres"],
])("what begins with %s would be found", (beginning, rest) => {
  expect(secretsIn(`x = "${beginning}${rest}"`)).toHaveLength(1);
});

test("git keeps out what holds secrets or is made anew", () => {
  const ignored = [
    "terraform.prod.tfstate",
    "terraform.prod.tfstate.backup",
    "cdktf.out/stacks/prod/cdk.tf.json",
    ".data/dev/x",
  ];
  const output = execFileSync("git", ["check-ignore", ...ignored], { cwd: REPOSITORY, encoding: "utf8" });
  expect(output.trim().split("\n")).toEqual(ignored);
  for (const file of files) expect(file).not.toMatch(/tfstate|\.tfplan$|(^|\/)\.env|\.key$/);
  const pems = files.filter((file) => file.endsWith(".pem"));
  expect(pems.filter((file) => !isCertificates(readFileSync(path.join(REPOSITORY, file), "utf8")))).toEqual(
    [],
  );
});

describe("a .pem file", () => {
  const KEY = "-----BEGIN EC PRIVATE KEY-----\nhush\n-----END EC PRIVATE KEY-----\n";
  let certificate: string;

  beforeAll(async () => {
    certificate = (await generate([{ name: "commonName", value: "an authority" }])).cert;
  });

  test("may be in git where it holds certificates alone, as that of the database's authorities does", () => {
    expect(isCertificates(certificate)).toBe(true);
    expect(isCertificates(`${certificate}\r\n${certificate}\n`)).toBe(true);
  });

  test("may not where it holds anything else", () => {
    for (const text of ["", KEY, certificate + KEY, KEY + certificate, `hush\n${certificate}`])
      expect(isCertificates(text)).toBe(false);
    expect(isCertificates(certificate.replace(/\n/, "\nhush: hush\n"))).toBe(false);
  });
});
