import * as v from "valibot";
import { connectionId } from "./connection-id";
import { type Parsed, parseWith } from "./parsed";

const registerAnswer = v.object({
  errNo: v.pipe(v.number(), v.integer("must be an integer")),
  errMsg: v.optional(v.string(), ""),
  websocket: v.optional(
    v.object({
      action: v.literal("connecting"),
      secConnectionID: connectionId,
      secWebSocketProtocol: v.optional(v.string()),
      secWebSocketExtensions: v.optional(v.string()),
    }),
  ),
});

/**
 * What register answers: errNo 0 lets the client in, any other number refuses it. The protocol and the extensions
 * are the single choice, passed through to the client's handshake (SCF document 583/31438).
 */
export type RegisterAnswer = v.InferOutput<typeof registerAnswer>;

export const parseRegisterAnswer = (answer: unknown): Parsed<RegisterAnswer> =>
  parseWith(registerAnswer, answer);
