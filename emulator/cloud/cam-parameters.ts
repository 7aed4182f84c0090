import * as v from "valibot";
import { documentUnreadable } from "./cam-errors";
import { wholeNumber } from "./parameters";
import { readPolicyDocument } from "./policy-document";

/** Schemas of parameters that roles and policies have in common. */

/** A name of a role or of a policy. */
export const camName = v.pipe(
  v.string(),
  v.regex(/^[\w+=,.@-]{1,128}$/, "must be 1 to 128 letters, digits and +=,.@-_"),
);

/** Which page of a list, from 1, and how long the pages are. */
export const camPage = { Page: v.optional(wholeNumber(1, 200), 1), Rp: v.optional(wholeNumber(1, 200), 20) };

/** The part of a list that a request asks for. */
export const camPageOf = <T>(items: readonly T[], { Page, Rp }: { Page: number; Rp: number }): T[] =>
  items.slice((Page - 1) * Rp, Page * Rp);

/**
 * A document as it was given, once it has been read.
 *
 * @throws InvalidParameter.PolicyDocumentError
 */
export function checkedDocument(json: string): string {
  if (readPolicyDocument(json) === undefined) throw documentUnreadable();
  return json;
}
