import * as v from "valibot";

const unknown = { request_id: "unknown", function_name: "unknown" };

const scfContext = v.fallback(
  v.object({
    request_id: v.fallback(v.string(), unknown.request_id),
    function_name: v.fallback(v.string(), unknown.function_name),
  }),
  unknown,
);

/**
 * What a function reads of the context that SCF hands it: the names under which an invocation is found in SCF's own
 * log. SCF hands over more (limits, region, account), which is left out of the parsed value.
 */
export type ScfContext = v.InferOutput<typeof scfContext>;

/** Reads the untrusted context. It serves the logs alone, so what is missing becomes the word `unknown`. */
export const readContext = (context: unknown): ScfContext => v.parse(scfContext, context);
