import { InvalidArgumentError } from "commander";

/** Reads where clients connect. */
export function parseAddress(text: string, before: readonly URL[] = []): URL[] {
  return [...before, urlOf(text, ["ws:", "wss:"])];
}

/** Reads the reverse-push URL. */
export const parsePushUrl = (text: string): URL => urlOf(text, ["http:", "https:"]);

/** Reads an origin, as browsers send it. */
export function parseOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.origin === text) return text;
  throw new InvalidArgumentError(
    "Allowed: an origin as browsers send it, such as https://elsewhere.example.",
  );
}

/** Reads a number of seconds. */
export function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d+$/.test(text) && seconds >= 1 && seconds <= 3_600) return seconds;
  throw new InvalidArgumentError("Allowed: a whole number of seconds from 1 to 3600.");
}

function urlOf(text: string, protocols: readonly string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && protocols.includes(url.protocol) && url.hash === "") return url;
  throw new InvalidArgumentError(
    `Allowed: a URL that begins with ${protocols.map((one) => `${one}//`).join(" or ")}.`,
  );
}
