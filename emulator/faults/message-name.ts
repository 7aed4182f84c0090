import * as v from "valibot";
import type { PushRequest } from "../../functions/shared/wire/push";

const message = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ type: v.literal("message"), room: v.string(), seq: v.number() }),
);

/** By what a message of chat.v1 is told from any other: its room and number. Nothing of what it says. */
export interface MessageName {
  readonly room: string;
  readonly seq: number;
}

/** The name of the message that a push carries; undefined where it carries none. */
export function messageName({ websocket }: PushRequest): MessageName | undefined {
  if (websocket.action !== "data send" || websocket.dataType !== "text") return undefined;
  const parsed = v.safeParse(message, websocket.data);
  return parsed.success ? { room: parsed.output.room, seq: parsed.output.seq } : undefined;
}
