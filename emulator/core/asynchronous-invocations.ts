import type { Logger } from "pino";
import type { FunctionAddress } from "../runtime/function-description";

/** What SCF waits before it repeats a failed asynchronous invocation for the first and the second time (583/39851). */
const RETRY_PAUSES_MS = [60_000, 120_000];

type Invoke = (address: FunctionAddress, event: unknown, requestId: string) => Promise<unknown>;

/** Invocations that nobody waits for: one that fails is repeated twice, under the same request id. */
export class AsynchronousInvocations {
  private readonly pauses = new Set<NodeJS.Timeout>();

  constructor(
    private readonly invoke: Invoke,
    private readonly log: Logger,
    private readonly pausesMs: readonly number[] = RETRY_PAUSES_MS,
  ) {}

  /** Runs a function soon. How it ends is in the log alone. */
  begin(address: FunctionAddress, event: unknown, requestId: string): void {
    void this.attempt(address, event, requestId, this.pausesMs);
  }

  /** Gives up what waits to be repeated. */
  stop(): void {
    for (const pause of this.pauses) clearTimeout(pause);
    this.pauses.clear();
  }

  private async attempt(
    address: FunctionAddress,
    event: unknown,
    requestId: string,
    [pauseMs, ...pausesMs]: readonly number[],
  ): Promise<void> {
    const fields = { function: address.name, requestId };
    try {
      await this.invoke(address, event, requestId);
    } catch {
      // Why is in the log already.
      if (pauseMs === undefined) return this.log.error(fields, "event_given_up");
      this.log.warn({ ...fields, pauseMs }, "event_repeated_later");
      const pause = setTimeout(() => {
        this.pauses.delete(pause);
        void this.attempt(address, event, requestId, pausesMs);
      }, pauseMs);
      this.pauses.add(pause);
    }
  }
}
