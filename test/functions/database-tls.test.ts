import { X509Certificate } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { generate } from "selfsigned";
import { choosePostgresAccount, giveTo } from "../../emulator/postgres/account";
import { type PostgresServer, startPostgres } from "../../emulator/postgres/server";
import { registerEvent } from "./support/events";
import { startInstance } from "./support/instance";
import { captureLogs } from "./support/logs";

type Certificate = Awaited<ReturnType<typeof generate>>;

let directory: string;
let authority: Certificate;
let server: PostgresServer | undefined;
let logs: ReturnType<typeof captureLogs>;

const cluster = () => path.join(directory, "cluster");
const start = (tls: boolean) =>
  startPostgres({ directory: cluster(), user: "root", password: "hush", tls, port: 0 });
const name = (commonName: string) => [{ name: "commonName", value: commonName }];
const derOf = ({ cert }: Certificate) => new X509Certificate(cert).raw.toString("base64");

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), "database-tls-"));
  chmodSync(directory, 0o755);
  authority = await generate(name("an authority"), {
    extensions: [{ name: "basicConstraints", cA: true, critical: true }],
  });
  await (await start(false)).stop();
});

beforeEach(() => {
  logs = captureLogs();
});

afterEach(async () => {
  logs.restore();
  await server?.stop();
  server = undefined;
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Starts the database with a certificate that the authority has signed. */
async function startWith(commonName: string, addresses: readonly string[] = []): Promise<PostgresServer> {
  const leaf = await generate(name(commonName), {
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: "basicConstraints", cA: false },
      ...(addresses.length > 0
        ? [{ name: "subjectAltName" as const, altNames: addresses.map((ip) => ({ type: 7 as const, ip })) }]
        : []),
    ],
  });
  const files = { "server.crt": leaf.cert, "server.key": leaf.private };
  for (const [file, text] of Object.entries(files)) {
    rmSync(path.join(cluster(), file), { force: true });
    writeFileSync(path.join(cluster(), file), text, { mode: 0o600 });
    giveTo(choosePostgresAccount(), path.join(cluster(), file));
  }
  server = await start(true);
  return server;
}

const urlOf = ({ host, port }: PostgresServer) =>
  `postgresql://root:hush@${host}:${port}/postgres?sslmode=require`;

const registerWith = (url: string, ca: string) =>
  startInstance("register", { DATABASE_URL: url, DATABASE_CA: ca })(registerEvent("alice"));

/** What the log says was wrong with the connection. */
const refusal = () => logs.lines().find(({ event }) => event === "connection_not_stored");

test("a database whose certificate the authority signed for its address is given the password, over TLS", async () => {
  const url = urlOf(await startWith("a database", ["127.0.0.1"]));
  expect(await registerWith(url, derOf(authority))).toMatchObject({ errNo: 0 });

  const sql = postgres(url, { max: 1, ssl: { rejectUnauthorized: false } });
  const rows = await sql`
    select ssl from pg_stat_ssl join pg_stat_activity using (pid)
    where datname = current_database() and pid <> pg_backend_pid()`;
  await sql.end();
  expect([...rows]).toEqual([{ ssl: true }]);
});

test("a certificate that names its address as common name alone will do, as for libpq", async () => {
  const url = urlOf(await startWith("127.0.0.1"));
  expect(await registerWith(url, derOf(authority))).toMatchObject({ errNo: 0 });
});

test("one of several authorities is enough, so that they can be changed one after the other", async () => {
  const url = urlOf(await startWith("127.0.0.1"));
  const former = await generate(name("a former authority"), {
    extensions: [{ name: "basicConstraints", cA: true }],
  });
  expect(await registerWith(url, [former, authority].map(derOf).join(","))).toMatchObject({ errNo: 0 });
});

test("a database that an authority of the same name but another key speaks for is refused", async () => {
  const url = urlOf(await startWith("127.0.0.1", ["127.0.0.1"]));
  const other = await generate(name("an authority"), {
    extensions: [{ name: "basicConstraints", cA: true }],
  });
  expect(await registerWith(url, derOf(other))).toMatchObject({ errNo: 107 });
  expect(refusal()).toMatchObject({ code: "DATABASE_FAILED", cause: "CERT_SIGNATURE_FAILURE" });
});

test.each([
  ["the common name of another", "10.0.0.4", []],
  ["the address of another, whatever its common name", "127.0.0.1", ["10.0.0.4"]],
])("a certificate of the authority with %s is refused", async (_, commonName, addresses) => {
  const url = urlOf(await startWith(commonName, addresses));
  expect(await registerWith(url, derOf(authority))).toMatchObject({ errNo: 107 });
  expect(refusal()).toMatchObject({ code: "DATABASE_FAILED", cause: "ERR_TLS_CERT_ALTNAME_INVALID" });
});

test("a database without TLS is refused, also where the address does not ask for TLS", async () => {
  server = await start(false);
  const url = urlOf(server).replace("?sslmode=require", "?sslmode=disable");
  expect(await registerWith(url, derOf(authority))).toMatchObject({ errNo: 107 });
});
