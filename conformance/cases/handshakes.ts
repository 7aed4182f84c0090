import { type Case, rfc6455, SOURCES, type Topic } from "../case";
import type { HandshakeAnswer, HandshakeChanges } from "../handshake";
import { errNoOf, readJson } from "../push";
import type { Session } from "../session";
import { violated } from "../verdict";

/** A request that is no proper handshake. */
function malformed(name: string, contract: string, section: string, changes: HandshakeChanges): Case {
  return {
    name,
    contract,
    source: rfc6455(section),
    check: async (session) => void (await mustBeRefused(session, changes)),
  };
}

async function mustBeRefused(session: Session, changes: HandshakeChanges): Promise<HandshakeAnswer> {
  const answer = await session.shakeHands(changes);
  if (answer.status < 400) throw violated("a refusal", `the status was ${answer.status}`);
  return answer;
}

const unknownSubprotocol: Case = {
  name: "a client that offers only unknown subprotocols is refused",
  contract: "register refuses a client with an errNo other than 0; 104 stands for no known subprotocol",
  source: SOURCES.usage,
  check: async (session) => {
    const headers = { "Sec-WebSocket-Protocol": "chat.v0, mqtt" };
    const { status, body } = await mustBeRefused(session, { headers });
    if (session.target.apiGateway) return;
    const errNo = errNoOf({ json: readJson(body) });
    if (status !== 403 || errNo !== 104)
      throw violated("status 403 and errNo 104", `they were ${status} and ${errNo}`);
  },
};

const otherPath: Case = {
  name: "a path that is not the API's is refused with 404",
  contract: "RELAY_API_PATH … the WebSocket handshake; one for another path gets 404",
  source: SOURCES.relay,
  ownGatewayOnly: true,
  check: async (session) => {
    const { status } = await session.shakeHands({ path: "/no/such/path" });
    if (status !== 404) throw violated("status 404", `it was ${status}`);
  },
};

const foreignOrigin: Case = {
  name: "a page of an origin that is not allowed is refused with 403",
  contract: "RELAY_ALLOWED_ORIGINS … the origins whose pages may connect … others get 403",
  source: SOURCES.relay,
  ownGatewayOnly: true,
  check: async (session) => {
    const Origin = session.need("refusedOrigin");
    const headers = { Origin, "Sec-WebSocket-Protocol": session.protocols.join(", ") };
    const { status } = await session.shakeHands({ headers });
    if (status !== 403) throw violated("status 403", `it was ${status}`);
  },
};

/** What is refused before anything is said. */
export const handshakes: Topic = {
  title: "handshakes",
  cases: [
    malformed("a handshake that is a POST is refused", "the method of the request must be GET", "4.1", {
      method: "POST",
    }),
    malformed(
      "a handshake without Sec-WebSocket-Key is refused",
      "a handshake that lacks the key is answered with an error",
      "4.2.1",
      { headers: { "Sec-WebSocket-Key": undefined } },
    ),
    malformed(
      "a handshake with a key that is not 16 bytes is refused",
      "the key is 16 bytes in base64",
      "4.2.1",
      { headers: { "Sec-WebSocket-Key": "c2hvcnQ=" } },
    ),
    malformed(
      "a handshake of a version other than 13 is refused",
      "a server that does not speak the client's version answers with an error",
      "4.2.2",
      { headers: { "Sec-WebSocket-Version": "12" } },
    ),
    malformed(
      "a request that does not ask for a WebSocket gets none",
      "the request must have Upgrade with the value websocket",
      "4.1",
      { headers: { Upgrade: undefined, Connection: undefined } },
    ),
    otherPath,
    foreignOrigin,
    unknownSubprotocol,
  ],
};
