import { fstatSync } from "node:fs";
import { DataDirectory } from "../data-directory";

/** What a command works with until it is told to end. */
export interface Work {
  readonly data: DataDirectory;
  /** Aborted once, however often the process is told to end: a second Ctrl-C does not break the end off. */
  readonly signal: AbortSignal;
}

/**
 * Does the work with a data directory of its own until the process is told to end: by a signal, or by the end of its
 * input where `withInput` says so and the input is a pipe, whose other end is then that of the process which started
 * this one.
 *
 * @throws DATA_DIRECTORY_IN_USE, DATA_DIRECTORY_UNUSABLE, and what the work throws
 */
export async function untilTold(
  { directory, withInput = false }: { readonly directory: string; readonly withInput?: boolean },
  work: (given: Work) => Promise<void>,
): Promise<void> {
  const told = new AbortController();
  const end = () => told.abort();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  // Before the input is read, which keeps a process alive: one that may not have the directory ends.
  const data = DataDirectory.claim(directory);
  const input = withInput && isPipe(0) ? process.stdin : undefined;
  input?.on("error", end).on("close", end).resume();
  try {
    await work({ data, signal: told.signal });
  } finally {
    data.release();
    input?.destroy();
  }
}

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** Node.js itself gives its children sockets for pipes. */
function isPipe(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}
