import type { RegisterAnswer } from "../shared/wire/register-answer";
import { SUBPROTOCOL } from "./negotiate-subprotocol";

const refusal = (errNo: number, errMsg: string): RegisterAnswer => ({ errNo, errMsg });

/**
 * Why register refuses a connection. 101 and 102 are the numbers of Tencent's samples (SCF document 583/31438), the
 * others are ours.
 */
export const refusals = {
  noRequestContext: () => refusal(101, "the event has no requestContext"),
  noWebsocket: () => refusal(102, "the event has no websocket"),
  malformedEvent: (field: string, problem: string) => refusal(103, `the event's ${field} ${problem}`),
  unknownSubprotocol: () =>
    refusal(104, `no offered subprotocol is known here: offer ${SUBPROTOCOL}, or none at all`),
  unauthenticated: (problem: string) => refusal(105, problem),
  invalidConfiguration: (message: string) => refusal(106, message),
  databaseUnavailable: () => refusal(107, "the connection could not be stored: connect again later"),
};
