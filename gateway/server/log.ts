import pino, { type Logger } from "pino";
import type { LogUpload } from "../cls/log-upload";

/** A log, and what writes out the lines that it still holds. */
export interface RelayLog {
  readonly log: Logger;
  /** From now on lines go there too. */
  copyTo(upload: LogUpload): void;
  /** Resolves when every line so far is written, in order. */
  flush(): Promise<void>;
}

/** Lines are written so many bytes at a time, and at most so many ms late: one write for each is costly. */
const BUFFER = { minLength: 4_096, periodicFlush: 100 };

/**
 * The relay's log: JSON lines on stdout, with the fields of the functions' lines: time, level, event. Lines are written
 * behind the program's back, so that a reader that stalls does not stop the gateway.
 */
export function createLog(): RelayLog {
  const destination = pino.destination({ fd: 1, sync: false, ...BUFFER });
  let upload: LogUpload | undefined;
  const log = pino(
    {
      base: null,
      messageKey: "event",
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    {
      write: (line: string) => {
        destination.write(line);
        upload?.write(line);
      },
    },
  );
  return {
    log,
    copyTo: (given) => {
      upload = given;
    },
    flush: async () => {
      await Promise.all([
        new Promise<void>((resolve) => destination.flush(() => resolve())),
        upload?.flush(),
      ]);
    },
  };
}
