import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import {
  asAccount,
  choosePostgresAccount,
  type PostgresAccount,
  reachableBinaries,
} from "../../emulator/postgres/account";
import { findPostgresBinaries } from "../../emulator/postgres/binaries";
import { type PostgresServer, startPostgres } from "../../emulator/postgres/server";

const asRoot = process.getuid?.() === 0 ? test : test.skip;

describe("PostgreSQL on this machine", () => {
  let directory: string;
  const running: PostgresServer[] = [];

  const start = async (options: { password?: string; tls?: boolean } = {}, account?: PostgresAccount) => {
    const server = await startPostgres(
      {
        directory: path.join(directory, "cluster"),
        user: "root",
        password: options.password ?? "Pg1-secret",
        tls: options.tls ?? true,
        port: 0,
      },
      account,
    );
    running.push(server);
    return server;
  };

  const query = async (server: PostgresServer, statement: string, password = "Pg1-secret", ssl = true) => {
    const sql = postgres({
      ...{ host: server.host, port: server.port, user: "root", password, database: "postgres" },
      ...{ ssl: ssl ? { rejectUnauthorized: false } : false, max: 1, fetch_types: false, connect_timeout: 5 },
    });
    try {
      return await sql.unsafe(statement);
    } finally {
      await sql.end();
    }
  };

  beforeEach(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), "postgres test "));
    chmodSync(directory, 0o755);
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
    rmSync(directory, { recursive: true, force: true });
  });

  test("keeps what was written from one start to the next, and encrypts connections", async () => {
    const first = await start();
    await query(first, "create table kept as select 42 as answer");
    expect(await query(first, "select ssl from pg_stat_ssl where pid = pg_backend_pid()")).toEqual([
      { ssl: true },
    ]);
    await first.stop();

    const second = await start();

    expect(await query(second, "select answer from kept")).toEqual([{ answer: 42 }]);
  });

  test("lets nobody in with another password", async () => {
    const server = await start();

    await expect(query(server, "select 1", "guessed")).rejects.toThrow(/password authentication failed/);
  });

  test("offers no encryption where none is asked for", async () => {
    const server = await start({ tls: false });

    await expect(query(server, "select 1")).rejects.toThrow();
    expect(await query(server, "select 1 as one", "Pg1-secret", false)).toEqual([{ one: 1 }]);
  });

  test("takes over a cluster whose server was left running by a killed process", async () => {
    const left = await start();
    await query(left, "create table kept as select 42 as answer");

    const server = await start();

    expect(await left.ended).toContain("shut down");
    expect(await query(server, "select answer from kept")).toEqual([{ answer: 42 }]);
  });

  test("says what PostgreSQL said when it does not start", async () => {
    mkdirSync(path.join(directory, "cluster"));
    writeFileSync(path.join(directory, "cluster", "PG_VERSION"), "9.6\n");
    await expect(start({ tls: false })).rejects.toMatchObject({
      code: "POSTGRES_COMMAND_FAILED",
      message: expect.stringContaining("postgresql.conf"),
    });
  });

  test("makes the links between its libraries where no install script made them", () => {
    const link = path.join(findPostgresBinaries().home, "lib/libecpg.so");
    rmSync(link);

    findPostgresBinaries();

    expect(existsSync(link)).toBe(true);
  });

  describe("as root where user namespaces are forbidden", () => {
    const nobody = (): PostgresAccount => {
      const account = choosePostgresAccount();
      if (account.kind === "own") throw new Error("not root");
      return { ...account, kind: "other", name: "nobody" };
    };

    asRoot("runs under an unprivileged account, and the next start may be in a namespace again", async () => {
      const server = await start({}, nobody());
      await query(server, "create table kept as select 42 as answer");
      const pid = readFileSync(path.join(directory, "cluster", "postmaster.pid"), "utf8").split("\n")[0];
      const uid = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      expect(uid).not.toBe("0");
      await server.stop();

      const again = await start();

      expect(await query(again, "select answer from kept")).toEqual([{ answer: 42 }]);
    });

    asRoot("copies the binaries to where the account can read them", () => {
      const closed = path.join(directory, "closed");
      mkdirSync(closed, { mode: 0o700 });
      const binaries = { ...findPostgresBinaries(), home: path.join(closed, "native") };
      cpSync(findPostgresBinaries().home, binaries.home, { recursive: true, verbatimSymlinks: true });

      const { home } = reachableBinaries(nobody(), binaries, path.join(directory, "copy"));

      const { command, args, options } = asAccount(nobody(), path.join(home, "bin/postgres"), ["--version"]);
      expect(spawnSync(command, args, { ...options, encoding: "utf8" }).stdout).toMatch(
        /^postgres \(PostgreSQL\) \d+/,
      );
    });

    asRoot("names the folder that keeps the account out", async () => {
      chmodSync(directory, 0o700);

      await expect(start({}, nobody())).rejects.toMatchObject({
        code: "DATA_DIRECTORY_UNREACHABLE",
        message: expect.stringContaining(directory),
        fix: expect.stringContaining("--data"),
      });
    });
  });
});
