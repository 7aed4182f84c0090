import { randomBytes } from "node:crypto";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** An id in the form the cloud gives: a prefix that names the kind, and eight letters and digits. */
export function newId(prefix: string): string {
  return `${prefix}-${Array.from(randomBytes(8), (byte) => LETTERS[byte % LETTERS.length]).join("")}`;
}

/** A time as most services write it, `2026-01-31 08:00:00`, here always in UTC; by default the present. */
export function timestamp(time = new Date()): string {
  return time.toISOString().slice(0, 19).replace("T", " ");
}
