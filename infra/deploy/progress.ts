/** Writes a line for the person who waits: stdout is for the result. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** What is said when a command is told to end. */
export const INTERRUPTED = "Interrupted: what was begun ends in order, and the state is written.";
