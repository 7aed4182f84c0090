import { spawnSync } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { dataDirectoryUnreachable, noUnprivilegedAccount } from "../errors";
import type { PostgresBinaries } from "./binaries";

/**
 * Under which account PostgreSQL runs. It refuses root (postgres and initdb both), so root runs it
 * - in a user namespace in which root has another number: nothing has to change hands, or
 * - where namespaces are forbidden, as an unprivileged account that is there already, with the binaries and the
 *   cluster made reachable for it.
 */
export type PostgresAccount =
  | { readonly kind: "own" }
  | { readonly kind: "namespace"; readonly uid: number; readonly gid: number }
  | { readonly kind: "other"; readonly name: string; readonly uid: number; readonly gid: number };

/**
 * Chooses the account for this process.
 *
 * @throws NO_UNPRIVILEGED_ACCOUNT
 */
export function choosePostgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) return { kind: "own" };
  const account = unprivilegedAccount();
  return userNamespacesAllowed(account) ? { ...account, kind: "namespace" } : { ...account, kind: "other" };
}

/** The command line and spawn options that run a PostgreSQL program under an account. */
export function asAccount(account: PostgresAccount, program: string, args: readonly string[]) {
  if (account.kind === "namespace") {
    const map = [`--map-user=${account.uid}`, `--map-group=${account.gid}`];
    // unshare replaces itself with the program, so the child's process id is PostgreSQL's own.
    return { command: "unshare", args: ["--user", ...map, program, ...args], options: {} };
  }
  if (account.kind === "other") {
    return { command: program, args: [...args], options: { uid: account.uid, gid: account.gid } };
  }
  return { command: program, args: [...args], options: {} };
}

/** The binaries where the account can read them: copied once into `copyTo` if it cannot enter the checkout. */
export function reachableBinaries(
  account: PostgresAccount,
  binaries: PostgresBinaries,
  copyTo: string,
): PostgresBinaries {
  if (account.kind !== "other" || closedParent(binaries.home) === undefined) return binaries;
  const home = path.join(copyTo, binaries.version);
  if (!existsSync(home)) {
    const unfinished = `${home}.unfinished`;
    cpSync(binaries.home, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, home);
  }
  return { ...binaries, home };
}

/**
 * Hands the cluster's folder to the account, which changes when namespaces get forbidden or allowed between two runs.
 *
 * @throws DATA_DIRECTORY_UNREACHABLE
 */
export function handOver(account: PostgresAccount, directory: string): void {
  if (process.getuid?.() !== 0) return;
  if (account.kind === "other") {
    const closed = closedParent(directory);
    if (closed !== undefined) throw dataDirectoryUnreachable(directory, closed, account.name);
  }
  const owner = account.kind === "other" ? account : { uid: 0, gid: 0 };
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (statSync(directory).uid !== owner.uid) changeOwner(directory, owner);
}

/** Gives files written by this process to the account. */
export function giveTo(account: PostgresAccount, ...files: string[]): void {
  if (account.kind === "other") for (const file of files) chownSync(file, account.uid, account.gid);
}

function changeOwner(entry: string, owner: { readonly uid: number; readonly gid: number }): void {
  chownSync(entry, owner.uid, owner.gid);
  if (!lstatSync(entry).isDirectory()) return;
  for (const child of readdirSync(entry)) changeOwner(path.join(entry, child), owner);
}

/** The first folder above `target` that other accounts may not enter. */
function closedParent(target: string): string | undefined {
  const parents: string[] = [];
  for (let at = path.dirname(path.resolve(target)); ; at = path.dirname(at)) {
    parents.unshift(at);
    if (at === path.dirname(at)) break;
  }
  return parents.find((parent) => existsSync(parent) && (statSync(parent).mode & 0o001) === 0);
}

function unprivilegedAccount(): { name: string; uid: number; gid: number } {
  // initdb looks its account up by number and fails for one that /etc/passwd does not list.
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0);
  const account = accounts.find(({ name }) => name === "nobody") ?? accounts[0];
  if (account === undefined) throw noUnprivilegedAccount();
  return account;
}

function userNamespacesAllowed({ uid, gid }: { readonly uid: number; readonly gid: number }): boolean {
  return spawnSync("unshare", ["--user", `--map-user=${uid}`, `--map-group=${gid}`, "true"]).status === 0;
}
