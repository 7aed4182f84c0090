import type { FunctionRole } from "../../../functions/shared/wire/events";
import type { Gateway } from "../../gateway";
import type { Observer } from "../../observer";
import { Counter } from "./counter";
import { Histogram } from "./histogram";
import { gauge, type Metric } from "./metric";

/** All that the relay counts. */
export class RelayMetrics implements Observer {
  readonly #handshakes = new Counter(
    "relay_handshakes_total",
    "Handshakes answered, by HTTP status; 101 is a client let in.",
    ["status"],
  );
  readonly #closed = new Counter(
    "relay_connections_closed_total",
    "Connections that ended, by close code; 1006 is none, those that applications choose are 3xxx and 4xxx.",
    ["code"],
  );
  readonly #slow = new Counter(
    "relay_slow_consumers_total",
    "Clients disconnected because too much waited for them.",
  );
  readonly #fast = new Counter(
    "relay_fast_producers_total",
    "Clients disconnected because too much waited of what they sent.",
  );
  readonly #floods = new Counter(
    "relay_control_floods_total",
    "Clients disconnected because they sent too many pings or pongs.",
  );
  readonly #refusedSockets = new Counter(
    "relay_sockets_refused_total",
    "Sockets closed by a listener, by reason: TOO_MANY_SOCKETS, or what was wrong with the request.",
    ["listener", "reason"],
  );
  readonly #received = new Counter("relay_messages_received_total", "Messages that clients sent.");
  readonly #receivedBytes = new Counter("relay_received_bytes_total", "Bytes of messages that clients sent.");
  readonly #sent = new Counter("relay_frames_sent_total", "Frames handed to clients' sockets.");
  readonly #sentBytes = new Counter("relay_sent_bytes_total", "Bytes of frames handed to clients' sockets.");
  readonly #pushes = new Counter(
    "relay_pushes_total",
    "Pushes of functions answered, one for each connection of a batch, by HTTP status and errNo.",
    ["status", "errno"],
  );
  readonly #forwards = new Counter(
    "relay_forwards_total",
    "Requests sent on to other nodes, by outcome: answered, ended (no process there), failed.",
    ["outcome"],
  );
  readonly #invocations = new Counter(
    "relay_invocations_total",
    "Invocations, by role and result: ok, or the code of the error.",
    ["role", "result"],
  );
  readonly #latencies = new Histogram(
    "relay_invocation_seconds",
    "How long invocations took, by role.",
    "role",
  );

  readonly #counted: readonly Metric[] = [
    ...[this.#handshakes, this.#closed, this.#slow, this.#fast, this.#floods, this.#received],
    ...[
      this.#receivedBytes,
      this.#sent,
      this.#sentBytes,
      this.#refusedSockets,
      this.#pushes,
      this.#forwards,
      this.#invocations,
      this.#latencies,
    ],
  ];

  socketRefused(listener: "client" | "private", reason: string): void {
    this.#refusedSockets.add([listener, reason]);
  }

  handshakeAnswered(status: number): void {
    this.#handshakes.add([status]);
  }

  messageReceived(bytes: number): void {
    this.#received.add([]);
    this.#receivedBytes.add([], bytes);
  }

  frameSent(bytes: number): void {
    this.#sent.add([]);
    this.#sentBytes.add([], bytes);
  }

  pushAnswered(status: number, errNo: number): void {
    this.#pushes.add([status, errNo]);
  }

  pushForwarded(outcome: "answered" | "ended" | "failed"): void {
    this.#forwards.add([outcome]);
  }

  slowConsumer(): void {
    this.#slow.add([]);
  }

  fastProducer(): void {
    this.#fast.add([]);
  }

  controlFlood(): void {
    this.#floods.add([]);
  }

  connectionClosed(code: number): void {
    // Clients choose among two thousand: each would be a series for ever.
    this.#closed.add([code < 3_000 ? code : `${Math.floor(code / 1_000)}xxx`]);
  }

  /** @param result `ok`, or the code of the error */
  invoked(role: FunctionRole, result: string, seconds: number): void {
    this.#invocations.add([role, result]);
    this.#latencies.observe(role, seconds);
  }

  /** Everything, with what the gateway holds now, in Prometheus' text format. */
  render(gateway: Gateway): string {
    const held = [
      gauge("relay_connections", "Connections held.", gateway.connectionCount),
      gauge("relay_queued_bytes", "What waits for all clients together.", gateway.queuedBytes),
      gauge(
        "relay_incoming_bytes",
        "What all clients together sent and transmit has not ended with, whole messages or not.",
        gateway.incomingBytes,
      ),
      gauge("process_resident_memory_bytes", "Memory of the process.", process.memoryUsage.rss()),
    ];
    return [...held, ...this.#counted.map((metric) => metric.render())].join("");
  }
}
