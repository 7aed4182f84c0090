import * as v from "valibot";

/** What the emulator and a function's process say to each other over their IPC channel. */

/** An invocation, as the emulator sends it. */
export interface InvokeMessage {
  readonly event: unknown;
  readonly context: InvocationContext;
}

/** The part of the handler's context that changes from one invocation to the next, or that JSON can carry. */
export interface InvocationContext {
  readonly request_id: string;
  readonly function_name: string;
  readonly function_version: string;
  readonly namespace: string;
  readonly memory_limit_in_mb: number;
  readonly time_limit_in_ms: number;
  readonly tencentcloud_region: string;
  readonly tencentcloud_appid: string;
  readonly tencentcloud_uin: string;
  /** The function's own variables, as JSON and as `KEY=value;…` (SCF document 583/46770 has both). */
  readonly environment: string;
  readonly environ: string;
}

const processMessage = v.variant("kind", [
  v.object({ kind: v.literal("loaded") }),
  v.object({ kind: v.literal("answered"), json: v.optional(v.string()) }),
  v.object({ kind: v.picklist(["failed", "crashed"]), reason: v.string() }),
]);

/**
 * What the process answers: once when the code has loaded or not, then once for each invocation. `answered` has the
 * answer as JSON, nothing where the handler returned nothing. After `failed`, the handler's own error (its stack, or
 * what was thrown instead of an error), the process goes on. After `crashed`, an error that nobody caught or code that
 * does not load, it ends.
 */
export type ProcessMessage = v.InferOutput<typeof processMessage>;

/** Reads what came over the channel; undefined for anything else than a message of the process. */
export function parseProcessMessage(message: unknown): ProcessMessage | undefined {
  const parsed = v.safeParse(processMessage, message);
  return parsed.success ? parsed.output : undefined;
}
