import { ProviderBindingsError } from "./errors";

/** Runs a command of this package: its own errors end as code, message and way out, any other with its stack. */
export function command(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ProviderBindingsError)) throw error;
    process.stderr.write(`${error.code}: ${error.message}\n→ ${error.fix}\n`);
    process.exitCode = 1;
  }
}
