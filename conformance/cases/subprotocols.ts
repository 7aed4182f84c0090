import { type Case, SOURCES, type Topic } from "../case";
import { SUBPROTOCOL } from "../session";
import { cannotBeTold, violated } from "../verdict";

const chosen: Case = {
  name: "of several subprotocols the known one is chosen, wherever it stands",
  contract: "register's single choice is passed through to the client's handshake",
  source: SOURCES.usage,
  check: async (session) => {
    const [, ...token] = session.protocols;
    const client = await session.connect({ protocols: ["mqtt", SUBPROTOCOL, ...token, "chat.v2"] });
    if (client.protocol !== SUBPROTOCOL)
      throw violated(`the choice ${SUBPROTOCOL}`, `it was "${client.protocol}"`);
  },
};

const none: Case = {
  name: "a client that offers no subprotocol is let in without one",
  contract: "secWebSocketProtocol is absent where the client sent none, and register need not choose",
  source: SOURCES.usage,
  check: async (session) => {
    if (session.target.clientToken !== undefined)
      throw cannotBeTold("clients bring a token here, which travels among the subprotocols");
    const client = await session.connect({ protocols: [] });
    if (client.protocol !== "") throw violated("no choice", `it was "${client.protocol}"`);
    await session.leaveLobby(client);
  },
};

const compression: Case = {
  name: "a client that offers compression is understood, and understands",
  contract: "an extension is answered only where it is spoken",
  source: SOURCES.usage,
  check: async (session) => {
    const client = await session.connect({ compression: true });
    await session.settle(client);
    const other = await session.member();
    const text = "again and ".repeat(1_000);
    client.send(text);
    if ((await other.text()) !== text) throw violated("the text as it was sent", "another one came");
    other.send(text);
    if ((await client.text()) !== text) throw violated("the text as it was sent", "another one came");
  },
};

/** What a handshake agrees on. */
export const subprotocols: Topic = {
  title: "subprotocols and extensions",
  cases: [chosen, none, compression],
};
