import { logsUnreadable } from "./errors";

/** One log of a group: when, from where, and what. */
export interface Log {
  /** In ms since 1970. */
  readonly time: number;
  readonly source: string;
  readonly contents: Readonly<Record<string, string>>;
}

/** A field of a protobuf message: a number, or bytes. */
interface Field {
  readonly number: number;
  readonly value: number | Buffer;
}

const NUMBER = 0;
const BYTES = 2;

/**
 * The logs in a message LogGroupList (CLS document 614/59470).
 *
 * @throws InvalidParameter.Content
 */
export function readLogGroups(message: Buffer): Log[] {
  return messagesIn(message, 1).flatMap((group) => {
    const [source = ""] = messagesIn(group, 4).map(String);
    return messagesIn(group, 1).map((log) => ({ time: timeOf(log), source, contents: contentsOf(log) }));
  });
}

function timeOf(log: Buffer): number {
  const time = fieldsOf(log).find(({ number }) => number === 1)?.value;
  if (typeof time !== "number") throw logsUnreadable("a log has no time");
  return time;
}

const contentsOf = (log: Buffer) =>
  Object.fromEntries(
    messagesIn(log, 2).map((pair) => [1, 2].map((number) => String(messagesIn(pair, number)[0] ?? ""))),
  );

const messagesIn = (message: Buffer, wanted: number): Buffer[] =>
  fieldsOf(message).flatMap(({ number, value }) =>
    number === wanted && typeof value !== "number" ? [value] : [],
  );

function fieldsOf(message: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = () => {
    let number = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = message[at];
      if (byte === undefined || factor > Number.MAX_SAFE_INTEGER)
        throw logsUnreadable("a number does not end");
      at += 1;
      number += (byte & 127) * factor;
      if (byte < 128) return number;
    }
  };
  while (at < message.length) {
    const key = varint();
    const [number, type] = [Math.floor(key / 8), key % 8];
    if (type !== NUMBER && type !== BYTES) throw logsUnreadable(`a field has the type ${type}`);
    const given = varint();
    if (type === NUMBER) fields.push({ number, value: given });
    else {
      if (given > message.length - at) throw logsUnreadable("a field is longer than its message");
      fields.push({ number, value: message.subarray(at, at + given) });
      at += given;
    }
  }
  return fields;
}
