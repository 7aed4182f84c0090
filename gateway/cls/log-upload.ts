import { logGroupList } from "./log-group";

export interface LogUploadOptions {
  /** Sends a message LogGroupList, and rejects where it is not taken. */
  readonly upload: (logs: Buffer) => Promise<void>;
  /** Where the lines come from, an address. */
  readonly source: string;
  /** Is told once that lines do not arrive and why, and once that they do again and how many did not fit meanwhile. */
  readonly observer: {
    failed(error: unknown): void;
    recovered(lost: number): void;
  };
}

/** How long the first line of a message waits for others, in ms. */
const GATHER_MS = 1_000;
/** The longest message, in characters; CLS takes 5 MB of values, and 10,000 logs (document 614/59470). */
const MESSAGE_LENGTH = 512 * 1024;
const MESSAGE_LINES = 5_000;
/** What waits at most, in characters, while CLS takes nothing. */
const WAITING_LENGTH = 8 * 1024 * 1024;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * The way of a log's lines to CLS: some at a time, in their order, one message after the other. While CLS takes none they
 * wait, as many as fit; a message whose answer is lost may be there twice.
 */
export class LogUpload {
  #waiting: string[] = [];
  #length = 0;
  #lost = 0;
  #pauseMs = 0;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> | undefined;

  constructor(private readonly options: LogUploadOptions) {}

  /** Takes a line. It never waits, and never fails. */
  write(line: string): void {
    if (this.#length + line.length > WAITING_LENGTH) {
      this.#lost += 1;
      return;
    }
    this.#waiting.push(line);
    this.#length += line.length;
    this.#workIn(GATHER_MS);
  }

  /** Resolves when every line so far is in CLS, or CLS does not take them. */
  async flush(): Promise<void> {
    await this.#working;
    if (this.#waiting.length > 0) await this.#work();
  }

  #workIn(ms: number): void {
    if (this.#timer !== undefined || this.#working !== undefined) return;
    this.#timer = setTimeout(() => void this.#work(), ms).unref();
  }

  #work(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#working ??= this.#uploadAll().finally(() => {
      this.#working = undefined;
      if (this.#waiting.length > 0) this.#workIn(this.#pauseMs);
    });
    return this.#working;
  }

  async #uploadAll(): Promise<void> {
    const { upload, source, observer } = this.options;
    while (this.#waiting.length > 0) {
      const lines = this.#nextMessage();
      try {
        await upload(logGroupList(lines, source));
      } catch (error) {
        if (this.#pauseMs === 0) observer.failed(error);
        this.#pauseMs = Math.min(this.#pauseMs * 2 || FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
        return;
      }
      this.#waiting.splice(0, lines.length);
      for (const { length } of lines) this.#length -= length;
      if (this.#pauseMs === 0 && this.#lost === 0) continue;
      observer.recovered(this.#lost);
      this.#pauseMs = 0;
      this.#lost = 0;
    }
  }

  #nextMessage(): string[] {
    let length = 0;
    const end = this.#waiting.findIndex((line, index) => {
      length += line.length;
      return index > 0 && (length > MESSAGE_LENGTH || index >= MESSAGE_LINES);
    });
    return end < 0 ? [...this.#waiting] : this.#waiting.slice(0, end);
  }
}
