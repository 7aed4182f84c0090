import { InfraError } from "../errors";
import { toldError } from "../told-error";
import { ScriptError } from "../websocket-api-script/errors";

/**
 * Ends a command that failed: the error and the way out on stderr, with `json` also one line on stdout, exit code 1.
 * Rethrows what is no error of infra/.
 */
export function reportFailure(error: unknown, { json, done }: { json: boolean; done: string }): void {
  if (!(error instanceof InfraError || error instanceof ScriptError)) throw error;
  const { code, message, fix } = error;
  process.stderr.write(`\n${toldError(error)}`);
  if (json) process.stdout.write(`${JSON.stringify({ [done]: false, error: { code, message, fix } })}\n`);
  process.exitCode = 1;
}
