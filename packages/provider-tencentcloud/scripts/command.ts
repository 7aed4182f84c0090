import { ProviderBindingsError } from "./errors";

/** What a command of this package does, and which arguments it takes, as its help says it. */
export interface Usage {
  readonly purpose: string;
  readonly allowed: string;
}

/**
 * Runs a command of this package with its arguments, or says what it does where they ask for that: its own errors end
 * as code, message and way out, any other with its stack.
 */
export function command({ purpose, allowed }: Usage, run: (args: readonly string[]) => void): void {
  const args = process.argv.slice(2);
  if (args.some((arg) => arg === "--help" || arg === "-h")) {
    process.stdout.write(`${purpose}\nArguments: ${allowed}.\n`);
    return;
  }
  try {
    run(args);
  } catch (error) {
    if (!(error instanceof ProviderBindingsError)) throw error;
    process.stderr.write(`${error.code}: ${error.message}\n→ ${error.fix}\n`);
    process.exitCode = 1;
  }
}
