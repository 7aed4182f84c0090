import path from "node:path";
import type { InvokeMessage, ProcessMessage } from "./messages";

// Runs in a function's own process, as the cloud's runtime does: loads the code once, then hands it one event after
// another. It is bundled to a file of its own and started as: node bootstrap.cjs <folder of the code> <handler>

type Callback = (error: unknown, answer?: unknown) => void;
type Handler = (event: unknown, context: object, callback: Callback) => unknown;

const [, , codeDirectory = "", handlerName = ""] = process.argv;
const channel = process.send?.bind(process);
// The function sees a process as in the cloud, where there is no channel.
Reflect.deleteProperty(process, "send");

const say = (message: ProcessMessage) => channel?.(message);
const reasonOf = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

process.on("uncaughtException", crash);
// The emulator has gone: nobody will send events any more.
process.on("disconnect", () => process.exit(0));

/** Tells why before the process ends. */
function crash(error: unknown): void {
  channel?.({ kind: "crashed", reason: reasonOf(error) } satisfies ProcessMessage, () => process.exit(1));
}

function load(): Handler {
  const [file = "", name = ""] = handlerName.split(".");
  const code: Record<string, unknown> = require(path.join(codeDirectory, file));
  const handler = code[name];
  if (!isHandler(handler)) {
    throw new TypeError(
      `${file}.js exports no function "${name}"; it exports: ${Object.keys(code).join(", ")}`,
    );
  }
  return handler;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}

/** Async handlers answer by returning or throwing, others by their callback. */
function call(handler: Handler, { event, context }: InvokeMessage): Promise<unknown> {
  const deadline = Date.now() + context.time_limit_in_ms;
  const fullContext = {
    ...context,
    callbackWaitsForEmptyEventLoop: true,
    getMemoryLimitInMb: () => context.memory_limit_in_mb,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  return new Promise((resolve, reject) => {
    const callback: Callback = (error, answer) => (error ? reject(error) : resolve(answer));
    const returned = handler(event, fullContext, callback);
    if (returned instanceof Promise || handler.length < 3) resolve(returned);
  });
}

try {
  const handler = load();
  process.on("message", (message: InvokeMessage) => {
    call(handler, message)
      .then((answer) => say({ kind: "answered", json: JSON.stringify(answer) }))
      .catch((error) => say({ kind: "failed", reason: reasonOf(error) }));
  });
  say({ kind: "loaded" });
} catch (error) {
  crash(error);
}
