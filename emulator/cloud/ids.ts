import { randomBytes } from "node:crypto";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** An id in the form the cloud gives: a prefix that names the kind, and eight letters and digits. */
export function newId(prefix: string): string {
  return `${prefix}-${Array.from(randomBytes(8), (byte) => LETTERS[byte % LETTERS.length]).join("")}`;
}

/** The present time as most services write it, `2026-01-31 08:00:00`, here always in UTC. */
export function timestamp(): string {
  return new Date().toISOString().slice(0, 19).replace("T", " ");
}
