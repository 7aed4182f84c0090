import { randomBytes } from "node:crypto";
import * as v from "valibot";
import { PUSH_UNKNOWN_CONNECTION } from "../../functions/shared/wire/push";
import { type Case, SOURCES, type Topic } from "../case";
import { errNoOf, type PushAnswered } from "../push";
import type { Session } from "../session";
import { cannotBeTold, violated } from "../verdict";

const messageTo = (secConnectionID: string) => ({
  websocket: { action: "data send", secConnectionID, dataType: "text", data: "for nobody" },
});

/** As API Gateway's ids, and as long as those of a relay. */
const FOREIGN_IDS = [16, 30].map((bytes) => randomBytes(bytes).toString("base64"));

function mustBe(answer: PushAnswered, status: number, errNo: number): void {
  const got = errNoOf(answer);
  if (answer.status !== status || got !== errNo)
    throw violated(`status ${status} and errNo ${errNo}`, `they were ${answer.status} and ${got}`);
}

const foreign: Case = {
  name: "a push or a disconnection for an id that was never given out is answered with 200 and errNo 201",
  contract: "200 201 the connection is not held: it is closed, or its id was never given out",
  source: SOURCES.relayProtocol,
  ownGatewayOnly: true,
  check: async (session) => {
    for (const id of FOREIGN_IDS) {
      mustBe(await session.push(messageTo(id)), 200, PUSH_UNKNOWN_CONNECTION);
      const closing = { websocket: { action: "closing", secConnectionID: id } };
      mustBe(await session.push(closing), 200, PUSH_UNKNOWN_CONNECTION);
    }
  },
};

const harmless: Case = {
  name: "a push for a foreign id reaches and closes nobody",
  contract: "one push reaches one connection",
  source: SOURCES.usage,
  check: async (session) => {
    const { pathname } = session.need("pushUrl");
    const [ada, bob] = [await session.member(), await session.member()];
    for (const id of FOREIGN_IDS) {
      await session.push(messageTo(id));
      await session.push({ websocket: { action: "closing", secConnectionID: id } });
    }
    ada.send("still here");
    const got = await bob.text();
    if (got !== "still here") throw violated(`nothing from ${pathname}`, `"${got}" came`);
    await ada.mustLive();
  },
};

/** Bodies that are not the contract's, each with what is wrong. */
const BAD_BODIES: Readonly<Record<string, object | string>> = {
  "no JSON": "{",
  nothing: "",
  "no websocket": {},
  "no connection id": { websocket: { action: "closing" } },
  "an unknown action": { websocket: { action: "greet", secConnectionID: "x" } },
  "an unknown dataType": { websocket: { ...messageTo("x").websocket, dataType: "json" } },
  "no data": { websocket: { action: "data send", secConnectionID: "x", dataType: "text" } },
  "bytes that are not in base64": {
    websocket: { ...messageTo("x").websocket, dataType: "binary", data: "no base64!" },
  },
};

const badBodies: Case = {
  name: "a body that is not the contract's is refused with 400",
  contract: "A push that is not of this contract gets 400",
  source: SOURCES.relayProtocol,
  ownGatewayOnly: true,
  check: async (session) => {
    for (const [what, body] of Object.entries(BAD_BODIES)) {
      const answer = await session.push(body);
      if (answer.status !== 400 || errNoOf(answer) !== 400)
        throw violated(
          `status 400 and errNo 400 for ${what}`,
          `they were ${answer.status} and ${errNoOf(answer)}`,
        );
    }
  },
};

const notPosted: Case = {
  name: "a request that is no POST is refused with 405",
  contract: "any other method than POST 405",
  source: SOURCES.relayProtocol,
  ownGatewayOnly: true,
  check: async (session) => {
    for (const method of ["GET", "PUT"]) mustBe(await session.push(undefined, { method }), 405, 405);
  },
};

/** The standard of RELAY_MAX_PUSH_BYTES. */
const PUSH_BYTES = 1_048_576;

const tooLong: Case = {
  name: `a push of more than ${PUSH_BYTES} bytes is refused with 413`,
  contract: "RELAY_MAX_PUSH_BYTES … 1048576 … a longer push gets 413",
  source: SOURCES.relay,
  ownGatewayOnly: true,
  check: async (session) => mustBe(await session.announcePush(PUSH_BYTES + 1), 413, 413),
};

async function mustBeUnauthorized(session: Session, token: string | null): Promise<void> {
  const [id = ""] = FOREIGN_IDS;
  mustBe(await session.push(messageTo(id), { token }), 401, 401);
}

const noToken: Case = {
  name: "a push without the token is refused with 401",
  contract: "Where the gateway has a token … a push brings it … Without it … the answer is 401",
  source: SOURCES.relayProtocol,
  ownGatewayOnly: true,
  check: async (session) => {
    session.need("token");
    return mustBeUnauthorized(session, null);
  },
};

const wrongToken: Case = {
  name: "a push with another token is refused with 401",
  contract: "Where the gateway has a token … a push brings it … with another, the answer is 401",
  source: SOURCES.relayProtocol,
  ownGatewayOnly: true,
  check: async (session) => mustBeUnauthorized(session, `${session.need("token")}x`),
};

const fates = v.object({ results: v.array(v.object({ status: v.number(), errNo: v.number() })) });

const batch: Case = {
  name: "a push to many is answered with the fate of each",
  contract: "The answer is HTTP 200, with the fate of each id in the order of the ids",
  source: SOURCES.relayProtocol,
  ownGatewayOnly: true,
  check: async (session) => {
    const { secConnectionID: _, ...message } = messageTo("").websocket;
    const { status, json } = await session.push({
      websocket: { ...message, secConnectionIDs: FOREIGN_IDS },
    });
    if (status === 400) throw cannotBeTold("pushes to many are switched off here (RELAY_PUSH_BATCH)");
    const parsed = v.safeParse(fates, json);
    const got = parsed.success ? parsed.output.results.map((fate) => `${fate.status}/${fate.errNo}`) : [];
    const expected = FOREIGN_IDS.map(() => `200/${PUSH_UNKNOWN_CONNECTION}`);
    if (status !== 200 || got.join() !== expected.join())
      throw violated(`status 200 and ${expected}`, `they were ${status} and ${got}`);
  },
};

/** The reverse-push URL, where no connection is meant. */
export const pushEndpoint: Topic = {
  title: "reverse push: the endpoint",
  cases: [foreign, harmless, badBodies, notPosted, tooLong, noToken, wrongToken, batch],
};
