import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import { readCertificate } from "../postgres/certificate";
import { type PostgresOptions, type PostgresServer, startPostgres } from "../postgres/server";

/** How long to wait between two tries to bring a server back, in ms; its old processes need a moment to end. */
const RETRY_MS = 500;

/**
 * The TencentDB instance of this machine: a PostgreSQL that is brought back at the same address when its process
 * ends, as the cloud does after a failover.
 */
export class LocalDatabase {
  private stopped = false;

  private constructor(
    private server: PostgresServer,
    private readonly options: PostgresOptions,
    private readonly log: Logger,
  ) {
    this.supervise();
  }

  /** @throws what startPostgres throws */
  static async start(options: PostgresOptions, log: Logger): Promise<LocalDatabase> {
    return new LocalDatabase(await startPostgres(options), options, log);
  }

  get host(): string {
    return this.server.host;
  }

  get port(): number {
    return this.server.port;
  }

  /** The address with user and password, as libpq takes it. */
  get url(): string {
    const url = new URL(`postgresql://${this.host}:${this.port}/postgres`);
    url.username = encodeURIComponent(this.options.user);
    url.password = encodeURIComponent(this.options.password);
    if (this.options.tls) url.searchParams.set("sslmode", "require");
    return url.href;
  }

  /** Its certificate, which is its own authority: DER in base64. Undefined without TLS. */
  get certificate(): string | undefined {
    return this.options.tls ? readCertificate(this.options.directory) : undefined;
  }

  /** Lets the server stand still; gives how it goes on. */
  stall(): () => void {
    return this.server.stall();
  }

  /** Ends the server as a failover does: clients are cut off, and it is brought back at the same address. */
  restart(): void {
    void this.server.stop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.server.stop();
  }

  private async supervise(): Promise<void> {
    while (!this.stopped) {
      await this.server.ended;
      if (this.stopped) return;
      this.log.warn("database_ended");
      await this.bringBack();
    }
  }

  private async bringBack(): Promise<void> {
    const options = { ...this.options, port: this.port };
    while (!this.stopped) {
      try {
        this.server = await startPostgres(options);
        this.log.info("database_restarted");
        if (this.stopped) await this.server.stop();
        return;
      } catch (error) {
        this.log.warn({ err: error }, "database_restart_failed");
        await delay(RETRY_MS);
      }
    }
  }
}
