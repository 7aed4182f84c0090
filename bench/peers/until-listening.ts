import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const BETWEEN_TRIES_MS = 100;

/** Resolves when something listens on a port. Rejects when the process that shall has ended. */
export async function untilListening(port: number, ended: Promise<unknown>): Promise<void> {
  let hasEnded = false;
  ended.then(() => {
    hasEnded = true;
  });
  for (;;) {
    if (hasEnded) throw new Error(`What shall listen on port ${port} has ended.`);
    const socket = connect(port, "127.0.0.1");
    const listens = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (listens) return;
    await wait(BETWEEN_TRIES_MS);
  }
}
