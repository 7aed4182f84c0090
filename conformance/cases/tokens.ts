import * as v from "valibot";
import { type Case, SOURCES, type Topic } from "../case";
import { errNoOf, readJson } from "../push";
import { type Session, SUBPROTOCOL } from "../session";
import { cannotBeTold, violated } from "../verdict";

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
  contract: "Without a good one it is refused (403, errNo 105)",
  source: SOURCES.tokens,
  check: (session) => mustBeUnauthenticated(session, SUBPROTOCOL),
};

const forgedToken: Case = {
  name: "a client with a token whose signature is not the issuer's is refused",
  contract: "Without a good one it is refused (403, errNo 105)",
  source: SOURCES.tokens,
  check: async (session) => {
    const [header, claims] = session.need("clientToken").split(".");
    const forged = `${header}.${claims}.${Buffer.alloc(64, "forged").toString("base64url")}`;
    await mustBeUnauthenticated(session, `${SUBPROTOCOL}, bearer.${forged}`);
  },
};

const namedClaims = v.object({ sub: v.string() });

const user: Case = {
  name: "the user of a client is the one that its token names",
  contract: "the token's sub is its user",
  source: SOURCES.tokens,
  check: async (session) => {
    const [, claims = ""] = session.need("clientToken").split(".");
    const named = v.safeParse(namedClaims, readJson(Buffer.from(claims, "base64url").toString()));
    if (!named.success) throw cannotBeTold("the token that is given names nobody");
    const { sub } = named.output;
    const got = await session.userOf(await session.member());
    if (got !== sub) throw violated(`the user ${sub}`, `it was ${got}`);
  },
};

const guests: Case = {
  name: "guests are users of their own",
  contract: "Everybody, as a guest, until an environment names an issuer of tokens",
  source: SOURCES.tokens,
  check: async (session) => {
    if (session.target.clientToken !== undefined) throw cannotBeTold("clients bring a token here");
    const [ada, bob] = [await session.member(), await session.member()];
    const [one, other] = [await session.userOf(ada), await session.userOf(bob)];
    if (one === other) throw violated("two users", `both were ${one}`);
  },
};

/** Who may connect. */
export const tokens: Topic = { title: "tokens of clients", cases: [noToken, forgedToken, user, guests] };
