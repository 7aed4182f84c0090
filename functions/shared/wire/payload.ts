import * as v from "valibot";

const data = v.string();

/** Base64 with its padding, decided without building the decoded bytes. The empty string is no bytes. */
const base64 = v.check(
  (text: string) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text),
  "must be base64 where dataType is binary",
);

/**
 * A schema of an object that carries one WebSocket message beside other fields. Both directions carry messages the
 * same way: text as it is, binary in base64 (SCF document 583/31438).
 */
export function withPayload<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.variant("dataType", [
    v.object({ ...entries, dataType: v.literal("text"), data }),
    v.object({ ...entries, dataType: v.literal("binary"), data: v.pipe(data, base64) }),
  ]);
}

/** One WebSocket message as it crosses the wire: text as it is, binary in base64. */
export interface Payload {
  readonly dataType: "text" | "binary";
  readonly data: string;
}
