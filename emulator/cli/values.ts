import { InvalidArgumentError } from "commander";
import { parseFaults } from "../faults/fault-set";

/**
 * Reads `name=value`, a fault, beside those before it.
 *
 * @throws FAULT_UNKNOWN, FAULT_VALUE_NOT_ALLOWED
 */
export function parseFault(text: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const [name = "", ...value] = text.split("=");
  const faults = { ...before, [name]: value.join("=") };
  parseFaults(faults);
  return faults;
}

/** Reads the seed of random faults. */
export function parseSeed(text: string): number {
  const seed = Number(text);
  if (/^\d+$/.test(text) && seed < 2 ** 32) return seed;
  throw new InvalidArgumentError("Allowed: a whole number from 0 to 4294967295.");
}

/** Reads a port from the command line; 0 stands for any that is free. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("Allowed: a whole number from 0 to 65535.");
}

/** Reads from the command line how many nodes run. Each is a process: more than a machine has use for are refused. */
export function parseNodes(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= 16) return count;
  throw new InvalidArgumentError("Allowed: a whole number from 1 to 16.");
}

/** Reads `NAME=value` from the command line, beside the variables before it. */
export function parseVariable(
  text: string,
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  const [, name, value] = /^([A-Za-z][A-Za-z0-9_]*)=([\s\S]*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined || /^(SCF|QCLOUD|TENCENTCLOUD)_/.test(name)) {
    throw new InvalidArgumentError(
      "Allowed: NAME=value, with a name of letters, digits and _ that does not begin with SCF_, QCLOUD_ or TENCENTCLOUD_.",
    );
  }
  return { ...before, [name]: value };
}
