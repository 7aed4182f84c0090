import { type Case, SOURCES, type Topic } from "../case";
import { violated } from "../verdict";

const idle: Case = {
  name: "a connection that carries no message is closed, and one that does is not",
  contract:
    "the time-out of the API is the idle time-out of its connections: clients need a heartbeat of their own",
  source: SOURCES.usage,
  check: async (session) => {
    const idleSeconds = session.need("idleSeconds");
    const { timeoutMs, apiGateway } = session.target;
    const [silent, talking] = [await session.member(), await session.member()];
    const heartbeat = setInterval(() => talking.send({ type: "ping" }), (idleSeconds * 1_000) / 4);
    try {
      const { code } = await silent.end(idleSeconds * 1_000 + timeoutMs);
      if (!apiGateway && code !== 1000) throw violated("the close code 1000", `it was ${code}`);
    } finally {
      clearInterval(heartbeat);
    }
    await talking.mustLive();
  },
};

/** What becomes of those who say nothing. */
export const idleConnections: Topic = { title: "idle connections", cases: [idle] };
