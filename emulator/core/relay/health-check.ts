import http from "node:http";

/** How a target is asked whether it is well. */
export interface HealthCheck {
  readonly method: string;
  readonly path: string;
  /** What the request names as its host; where it is empty the request names none. */
  readonly host: string;
  /** A bit for each class of status that is well, 1xx first. */
  readonly classes: number;
  readonly intervalMs: number;
  readonly timeoutMs: number;
  /** After so many answers in a row that are well it is healthy, and after so many others it is not. */
  readonly healthyAfter: number;
  readonly unhealthyAfter: number;
}

/** Asks a port of 127.0.0.1 again and again, and tells when it has become healthy and when it no longer is. */
export class CheckedTarget {
  private healthy = false;
  /** Answers in a row that speak against what it is held for. */
  private against = 0;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  /** @param onChange told whether it is healthy now */
  constructor(
    readonly port: number,
    private readonly check: HealthCheck,
    private readonly onChange: (healthy: boolean) => void,
  ) {
    void this.probe();
  }

  get isHealthy(): boolean {
    return this.healthy;
  }

  /** Asks no more, and tells nothing more. */
  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  private async probe(): Promise<void> {
    const well = await isWell(this.port, this.check);
    if (this.ended) return;
    const { intervalMs, healthyAfter, unhealthyAfter } = this.check;
    this.against = well === this.healthy ? 0 : this.against + 1;
    if (this.against >= (well ? healthyAfter : unhealthyAfter)) {
      this.healthy = well;
      this.against = 0;
      this.onChange(well);
    }
    this.timer = setTimeout(() => void this.probe(), intervalMs);
  }
}

function isWell(port: number, { method, path, host, classes, timeoutMs }: HealthCheck): Promise<boolean> {
  return new Promise((resolve) => {
    // Node.js would name 127.0.0.1, so that a target passed here which the cloud's check does not find well.
    const named = host === "" ? { setHost: false } : { headers: { host } };
    const signal = AbortSignal.timeout(timeoutMs);
    http
      .request({ host: "127.0.0.1", port, method, path, ...named, agent: false, signal })
      .on("response", (response) => {
        response.resume();
        const statusClass = Math.floor((response.statusCode ?? 0) / 100);
        resolve((classes & (1 << (statusClass - 1))) !== 0);
      })
      .on("error", () => resolve(false))
      .end();
  });
}
