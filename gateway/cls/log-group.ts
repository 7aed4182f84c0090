import * as v from "valibot";
import { parseJson } from "../json";

/** What every line has, which is JSON. */
const logLine = v.object({ time: v.pipe(v.string(), v.isoTimestamp()) });

/** The type of a field whose bytes come behind their number. */
const BYTES = 2;

/**
 * Lines of a log as CLS takes them, its protobuf message LogGroupList (CLS document 614/59470): one group, a log for each
 * line, a pair of key and value for each of its fields.
 *
 * @param source where they come from: an address, by which they can be searched
 */
export function logGroupList(lines: readonly string[], source: string): Buffer {
  const group = [...lines.map((line) => field(1, log(line))), field(4, Buffer.from(source))];
  return field(1, Buffer.concat(group));
}

function log(line: string): Buffer {
  const given = parseJson(line);
  const known = v.safeParse(logLine, given);
  const time = known.success ? known.output.time : new Date().toISOString();
  const fields: [string, unknown][] =
    known.success && typeof given === "object" && given !== null
      ? Object.entries(given).filter(([key]) => key !== "time")
      : [["line", line]];
  const pairs = fields.map(([key, value]) =>
    field(2, Buffer.concat([field(1, Buffer.from(key)), field(2, Buffer.from(text(value)))])),
  );
  return Buffer.concat([varint(1 << 3), varint(Date.parse(time)), ...pairs]);
}

const text = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

const field = (number: number, bytes: Buffer): Buffer =>
  Buffer.concat([varint((number << 3) | BYTES), varint(bytes.length), bytes]);

/** Seven bits a byte, the lowest first; a time in ms has more than the 32 that bit operators take. */
function varint(number: number): Buffer {
  const bytes: number[] = [];
  let left = number;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) | 128);
  return Buffer.from([...bytes, left]);
}
