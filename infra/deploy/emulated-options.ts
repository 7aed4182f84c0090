import path from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { optionNeedsEmulated } from "../errors";
import { ROOT } from "../terraform/account-stack";

/** The options of a command that runs on the emulated cloud too. */
export interface EmulatedOptions {
  readonly emulated: boolean;
  readonly data?: string;
}

/** Refuses options that mean nothing without --emulated. @throws OPTION_NEEDS_EMULATED */
export function requireEmulated(command: Command, options: readonly string[]): void {
  if (command.getOptionValue("emulated") === true) return;
  const given = options.find((name) => command.getOptionValueSource(name) === "cli");
  if (given !== undefined) throw optionNeedsEmulated(`--${given}`);
}

/** The data directory that was asked for, or the environment's own; absolute. */
export const dataDirectory = (environment: string, { data }: EmulatedOptions): string =>
  data === undefined ? path.join(ROOT, ".data", `${environment}-cloud`) : path.resolve(data);

/** Where the cloud's log goes: among lines that a person reads it would be in the way. */
export const logFileOf = (data: string): { logFile?: string } =>
  process.stderr.isTTY === true ? { logFile: path.join(data, "cloud.log") } : {};

export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("Allowed: a whole number from 0 to 65535.");
}
