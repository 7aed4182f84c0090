import { types } from "node:util";
import { errorCode } from "./error-code";
import { FunctionError } from "./errors";

const { isNativeError } = types;

/** Names and numbers, never message data. Fields that are undefined are left out of the line. */
export type LogFields = Readonly<Record<string, string | number | undefined>>;

/** The log of one invocation: one JSON object a line on stdout, which SCF keeps. */
export class Log {
  constructor(private readonly about: LogFields) {}

  /** The same log with more fields on every line. */
  with(about: LogFields): Log {
    return new Log({ ...this.about, ...about });
  }

  info(event: string, fields: LogFields = {}): void {
    this.write("info", event, fields);
  }

  warn(event: string, fields: LogFields = {}): void {
    this.write("warn", event, fields);
  }

  error(event: string, error: unknown): void {
    this.write("error", event, describe(error));
  }

  private write(level: "info" | "warn" | "error", event: string, fields: LogFields): void {
    const line = { time: new Date().toISOString(), level, ...this.about, event, ...fields };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

/**
 * Only our own errors' messages are safe to log: those of the runtime and of the database may quote the value that
 * they are about. Of these the code, the name and the place remain.
 */
function describe(error: unknown): LogFields {
  if (error instanceof FunctionError) {
    return { code: error.code, message: error.message, cause: nameOf(error.cause) };
  }
  return { code: nameOf(error), at: stackFrames(error) };
}

function nameOf(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  return errorCode(error) ?? (isNativeError(error) ? error.name : typeof error);
}

function stackFrames(error: unknown): string | undefined {
  if (!isNativeError(error)) return undefined;
  return error.stack
    ?.split("\n")
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.trim())
    .join("; ");
}
