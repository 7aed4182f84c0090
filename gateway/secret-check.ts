import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Makes the check of one secret: how long it takes says nothing about how much of a text is right. */
export function secretCheck(secret: string): (text: string) => boolean {
  const expected = digest(secret);
  return (text) => timingSafeEqual(digest(text), expected);
}

/** The token of an Authorization header, empty where it brings none. */
export const bearerToken = (authorization = ""): string =>
  /^Bearer ([!-~]+)$/i.exec(authorization)?.[1] ?? "";
