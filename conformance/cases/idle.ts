import { type Case, SOURCES, type Topic } from "../case";
import type { Client } from "../client";
import type { Session } from "../session";
import { violated } from "../verdict";
import { mustBeMissedOnce } from "./missed-once";

/** Waits until a client has been silent for too long, while others say something now and then. */
async function fallSilent(
  { target }: Session,
  idleSeconds: number,
  silent: Client,
  talking: readonly Client[],
): Promise<void> {
  const heartbeat = setInterval(
    () => {
      for (const client of talking) client.send({ type: "ping" });
    },
    (idleSeconds * 1_000) / 4,
  );
  try {
    const { code } = await silent.end(idleSeconds * 1_000 + target.timeoutMs);
    if (!target.apiGateway && code !== 1000) throw violated("the close code 1000", `it was ${code}`);
  } finally {
    clearInterval(heartbeat);
  }
}

const idle: Case = {
  name: "a connection that carries no message is closed, and one that does is not",
  contract:
    "the time-out of the API is the idle time-out of its connections: clients need a heartbeat of their own",
  source: SOURCES.usage,
  check: async (session) => {
    const idleSeconds = session.need("idleSeconds");
    if (session.target.apiGateway) {
      const [silent, talking] = [await session.member(), await session.member()];
      await fallSilent(session, idleSeconds, silent, [talking]);
      return talking.mustLive();
    }
    // Only our own gateway promises that cleanup is told of these, too.
    await mustBeMissedOnce(session, (silent, talking) => fallSilent(session, idleSeconds, silent, talking));
  },
};

/** What becomes of those who say nothing. */
export const idleConnections: Topic = { title: "idle connections", cases: [idle] };
