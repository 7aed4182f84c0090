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

/** What waits at most, in bytes, while nobody reads stdout; lines that do not fit are dropped. */
const WAITING_BYTES = 8 * 1024 * 1024;

/**
 * The relay's log: JSON lines on stdout, with the fields of the functions' lines: time, level, event. Lines are written
 * behind the program's back, so that a reader that stalls does not stop the gateway. When it has read all that waited, a
 * line says how many did not fit.
 */
export function createLog(): RelayLog {
  const destination = pino.destination({ fd: 1, sync: false, maxLength: WAITING_BYTES, ...BUFFER });
  let lost = 0;
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
  destination.on("drop", () => {
    lost += 1;
  });
  destination.on("drain", () => {
    if (lost === 0) return;
    const told = { lost };
    lost = 0;
    log.warn(told, "log_written_again");
  });
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
