import pino, { type Logger } from "pino";
import { EmulatorError } from "./errors";

/**
 * The emulator's own log: JSON lines on stderr, so that stdout stays free for what was asked for. They have the
 * fields of the functions' lines: time, level, event.
 */
export function createLog(): Logger {
  return pino(
    {
      base: null,
      messageKey: "event",
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: describeError },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

/** An error of the emulator says all in its own words; of one that nobody foresaw the stack is wanted. */
function describeError(error: unknown): unknown {
  if (error instanceof EmulatorError) return { code: error.code, message: error.message, fix: error.fix };
  return error instanceof Error ? pino.stdSerializers.err(error) : error;
}

/** Passes a function's line on: as it is where it is a JSON object already, else inside one. */
export function functionLog(log: Logger): (functionName: string, line: string) => void {
  return (functionName, line) => {
    if (isJsonObject(line)) process.stderr.write(`${line}\n`);
    else log.info({ function: functionName, line }, "function_output");
  };
}

/** Passes a line of a relay's node on, in the same way. */
export function nodeLog(log: Logger): (line: string) => void {
  return (line) => {
    if (isJsonObject(line)) process.stderr.write(`${line}\n`);
    else log.info({ line }, "node_output");
  };
}

function isJsonObject(line: string): boolean {
  try {
    const value = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
