import * as v from "valibot";

/** SCF's own standard for a function's timeout (document 583/45906): what is safe where the context does not tell. */
const STANDARD_TIMEOUT_MS = 3_000;

const unknown = {
  request_id: "unknown",
  function_name: "unknown",
  time_limit_in_ms: STANDARD_TIMEOUT_MS,
};

const scfContext = v.fallback(
  v.object({
    request_id: v.fallback(v.string(), unknown.request_id),
    function_name: v.fallback(v.string(), unknown.function_name),
    time_limit_in_ms: v.fallback(v.pipe(v.number(), v.minValue(1)), unknown.time_limit_in_ms),
  }),
  unknown,
);

/**
 * What a function reads of the context that SCF hands it: the names under which an invocation is found in SCF's own
 * log, and the function's timeout in ms. SCF hands over more (memory, region, account), which is left out of the parsed
 * value.
 */
export type ScfContext = v.InferOutput<typeof scfContext>;

/** Reads the untrusted context. A name that is missing becomes the word `unknown`: it serves the logs alone. */
export const readContext = (context: unknown): ScfContext => v.parse(scfContext, context);
