import { types } from "node:util";
import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from "jose";
import { errorCode } from "../shared/error-code";
import {
  FunctionError,
  issuerAnswerTooLong,
  issuerFailedBefore,
  issuerKeysUnavailable,
} from "../shared/errors";

const { isNativeError } = types;

/** How long one answer of the issuer may take; a client waits for its handshake meanwhile. */
const TIME_LIMIT_MS = 3_000;
const ANSWER_LIMIT_BYTES = 131_072;

/** How long keys are used without asking again; a key that the issuer takes back is trusted no longer than this. */
const MAX_AGE_MS = 600_000;

/** The pause before the issuer is asked again, for a key that it did not publish or after it failed. */
const PAUSE_MS = 10_000;

/**
 * The keys that an issuer publishes as a JSON Web Key Set, kept as long as the instance lives. A token that names a
 * key not seen yet makes the issuer be asked again, since issuers rotate their keys, but at most once a pause: anybody
 * can write such a token.
 *
 * The key rejects with ISSUER_KEYS_UNAVAILABLE when the issuer cannot be asked, and with jose's own errors when the
 * token is to blame.
 */
export function issuerKeys(url: URL): JWTVerifyGetKey {
  let failedAt = Number.NEGATIVE_INFINITY;
  const keys = createRemoteJWKSet(url, {
    timeoutDuration: TIME_LIMIT_MS,
    cacheMaxAge: MAX_AGE_MS,
    cooldownDuration: PAUSE_MS,
    [customFetch]: async (href, options) => {
      if (Date.now() < failedAt + PAUSE_MS) throw issuerFailedBefore(PAUSE_MS);
      return await bounded(await fetch(href, options));
    },
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (isAboutToken(error)) throw error;
      if (!isPause(error)) failedAt = Date.now();
      throw issuerKeysUnavailable(saidBy(error));
    }
  };
}

const isAboutToken = (error: unknown) =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

const isPause = (error: unknown) => error instanceof FunctionError && error.code === "ISSUER_FAILED_BEFORE";

/** What fetch says of a failure is without a code; what it fails for has one. */
const saidBy = (error: unknown) =>
  errorCode(error) === undefined && isNativeError(error) ? (error.cause ?? error) : error;

async function bounded(response: Response): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > ANSWER_LIMIT_BYTES) throw issuerAnswerTooLong(ANSWER_LIMIT_BYTES);
    chunks.push(chunk);
  }
  return new Response(Buffer.concat(chunks), { status: response.status });
}
