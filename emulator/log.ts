import pino, { type Logger } from "pino";

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
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

/** Passes a function's line on: as it is where it is a JSON object already, else inside one. */
export function functionLog(log: Logger): (functionName: string, line: string) => void {
  return (functionName, line) => {
    if (isJsonObject(line)) process.stderr.write(`${line}\n`);
    else log.info({ function: functionName, line }, "function_output");
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
