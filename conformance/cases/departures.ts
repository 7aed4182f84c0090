import { type Case, SOURCES, type Topic } from "../case";
import { CLOSED, mustBeMissedOnce } from "./missed-once";

const TOLD = "when a client has gone, cleanup removes the connection and tells its rooms";

const close: Case = {
  name: "who closes is told to the room once, and is no member any more",
  contract: TOLD,
  source: SOURCES.usage,
  check: (session) => mustBeMissedOnce(session, (client) => client.close(1000)),
};

const cutOff: Case = {
  name: "who is cut off without a word is told to the room once",
  ...CLOSED,
  ownGatewayOnly: true,
  check: (session) => mustBeMissedOnce(session, (client) => client.cutOff()),
};

const offender: Case = {
  name: "who is closed by the gateway is told to the room once",
  ...CLOSED,
  ownGatewayOnly: true,
  check: (session) =>
    mustBeMissedOnce(session, (client) => {
      client.sendBadText();
      return client.end();
    }),
};

/** What the others see of one who goes. */
export const departures: Topic = { title: "departures", cases: [close, cutOff, offender] };
