import { zipTooLarge } from "../errors";
import type { Bundle } from "./bundle";

/**
 * The largest zip that is sent with a request, in bytes: creating a function takes 50 MB, updating its code 20 MB (the
 * API's definition in SCF documents 583/18586 and 583/18581). A function that could not be updated is of no use.
 */
const ZIP_BYTES_MAX = 20 * 1024 * 1024;
/** How many of the largest sources are named. */
const SOURCES_NAMED = 5;

/**
 * Checks the size of a function's zip, in bytes, against what SCF takes.
 *
 * @throws ZIP_TOO_LARGE, naming the largest sources
 */
export function checkZipSize(entry: string, bytes: number, sources: Bundle["sources"]): void {
  if (bytes > ZIP_BYTES_MAX) throw zipTooLarge(entry, bytes, ZIP_BYTES_MAX, sources.slice(0, SOURCES_NAMED));
}
