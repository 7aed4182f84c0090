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

/** What the process answers: once when the code has loaded or not, then once for each invocation. */
export type ProcessMessage =
  | { readonly kind: "loaded" }
  /** `json` is the answer as JSON; undefined where the handler returned nothing. */
  | { readonly kind: "answered"; readonly json: string | undefined }
  /** The handler's own error: its stack, or what was thrown instead of an error. The process goes on. */
  | { readonly kind: "failed"; readonly reason: string }
  /** An error that nobody caught, or code that does not load. The process ends. */
  | { readonly kind: "crashed"; readonly reason: string };
