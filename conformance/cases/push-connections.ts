import * as v from "valibot";
import { connectionId } from "../../functions/shared/wire/connection-id";
import { PUSH_UNKNOWN_CONNECTION } from "../../functions/shared/wire/push";
import { type Case, SOURCES, type Topic } from "../case";
import { errNoOf } from "../push";
import type { Session } from "../session";
import { violated } from "../verdict";

const ALL_BYTES = Buffer.from(Array.from({ length: 256 }, (_, value) => value));

async function mustSucceed(session: Session, websocket: object): Promise<void> {
  const answer = await session.push({ websocket });
  const errNo = errNoOf(answer);
  if (answer.status !== 200 || errNo !== 0)
    throw violated("status 200 and errNo 0", `they were ${answer.status} and ${errNo}`);
}

const live: Case = {
  name: "what is pushed to a connection reaches its client, text and bytes",
  contract: "a push of text as it is or bytes in base64 is answered with 200 and errNo 0",
  source: SOURCES.usage,
  check: async (session) => {
    session.need("pushUrl");
    // One on each node, where there are several: the one that is asked passes the other's on.
    const clients = [await session.member(), await session.member()];
    for (const client of clients) {
      const to = { action: "data send", secConnectionID: await session.connectionIdOf(client) };
      await mustSucceed(session, { ...to, dataType: "text", data: "pushed ✓" });
      await mustSucceed(session, { ...to, dataType: "binary", data: ALL_BYTES.toString("base64") });
      const text = await client.text();
      if (text !== "pushed ✓") throw violated("the text that was pushed", `it was "${text}"`);
      if (!(await client.bytes()).equals(ALL_BYTES))
        throw violated("the bytes that were pushed", "others came");
      const [other] = clients.filter((one) => one !== client);
      await other?.mustLive();
      if (other?.hasPlain) throw violated("one push to reach one connection", "another one got something");
    }
  },
};

const closing: Case = {
  name: "a pushed disconnection closes its client, and the room is told once",
  contract: "closing disconnects, and is answered with 200 and errNo 0",
  source: SOURCES.usage,
  check: async (session) => {
    session.need("pushUrl");
    const { room } = session;
    const [witness, client] = [await session.member(), await session.member()];
    await mustSucceed(session, {
      action: "closing",
      secConnectionID: await session.connectionIdOf(client),
    });
    const { code } = await client.end();
    if (session.target.apiGateway) return;
    if (code !== 1000) throw violated("the close code 1000", `it was ${code}`);
    await witness.frame("left", { room });
    await witness.mustLive();
    const again = witness.framesSoFar("left", { room });
    if (again.length > 0) throw violated("left once", `it came ${again.length + 1} times`);
  },
};

const gone: Case = {
  name: "a push to a connection that has gone is told to have reached nobody",
  contract: "200 201 the connection is not held",
  source: SOURCES.relayProtocol,
  ownGatewayOnly: true,
  check: async (session) => {
    session.need("pushUrl");
    const { room } = session;
    const [witness, client] = [await session.member(), await session.member()];
    const secConnectionID = await session.connectionIdOf(client);
    await client.close(1000);
    await witness.frame("left", { room });
    for (const websocket of [
      { action: "data send", secConnectionID, dataType: "text", data: "too late" },
      { action: "closing", secConnectionID },
    ]) {
      const answer = await session.push({ websocket });
      const errNo = errNoOf(answer);
      if (answer.status !== 200 || errNo !== PUSH_UNKNOWN_CONNECTION)
        throw violated("status 200 and errNo 201", `they were ${answer.status} and ${errNo}`);
    }
    await witness.mustLive();
  },
};

const ids: Case = {
  name: "connection ids are at least 128 bits of base64, and differ",
  contract: "an id is 128 random bits in base64; a relay's are longer",
  source: SOURCES.howItWorks,
  check: async (session) => {
    const [ada, bob] = [await session.connect(), await session.connect()];
    for (const client of [ada, bob]) await session.leaveLobby(client);
    const [one, other] = [await session.connectionIdOf(ada), await session.connectionIdOf(bob)];
    if (one === other) throw violated("two ids", `both were ${one}`);
    for (const id of [one, other]) {
      const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(id) && Buffer.from(id, "base64").length >= 16;
      if (!v.is(connectionId, id) || !isBase64) throw violated("16 bytes or more in base64", `it was ${id}`);
    }
  },
};

/** The reverse push to connections that are or were there. */
export const pushConnections: Topic = {
  title: "reverse push: connections",
  cases: [live, closing, gone, ids],
};
