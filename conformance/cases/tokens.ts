import { type Case, SOURCES, type Topic } from "../case";
import { errNoOf, readJson } from "../push";
import { type Session, SUBPROTOCOL } from "../session";
import { violated } from "../verdict";

async function mustBeUnauthenticated(session: Session, protocols: string): Promise<void> {
  session.need("clientToken");
  const { status, body } = await session.shakeHands({ headers: { "Sec-WebSocket-Protocol": protocols } });
  if (status < 400) throw violated("a refusal", `the status was ${status}`);
  if (session.target.apiGateway) return;
  const errNo = errNoOf({ json: readJson(body) });
  if (status !== 403 || errNo !== 105)
    throw violated("status 403 and errNo 105", `they were ${status} and ${errNo}`);
}

const noToken: Case = {
  name: "a client without a token is refused",
  contract: "without a good token a client is refused (403, errNo 105)",
  source: SOURCES.tokens,
  check: (session) => mustBeUnauthenticated(session, SUBPROTOCOL),
};

const forgedToken: Case = {
  name: "a client with a token whose signature is not the issuer's is refused",
  contract: "without a good token a client is refused (403, errNo 105)",
  source: SOURCES.tokens,
  check: async (session) => {
    const [header, claims] = session.need("clientToken").split(".");
    const forged = `${header}.${claims}.${Buffer.alloc(64, "forged").toString("base64url")}`;
    await mustBeUnauthenticated(session, `${SUBPROTOCOL}, bearer.${forged}`);
  },
};

/** Who may connect. */
export const tokens: Topic = { title: "tokens of clients", cases: [noToken, forgedToken] };
