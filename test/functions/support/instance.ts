import type { FunctionRole } from "../../../functions/shared/wire/events";

/** A function as an instance of its own: its module's state is shared with no other. */
export type Instance = (event: unknown) => Promise<unknown>;

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

/** The context of a function whose timeout is so many ms. */
export const contextOf = (timeLimitMs: number) => ({
  request_id: "request-of-scf",
  function_name: "chat-function",
  time_limit_in_ms: timeLimitMs,
});

/** Starts an instance of a function that sees exactly the given variables, as if they were its process's. */
export function startInstance(
  role: FunctionRole,
  environment: Readonly<Record<string, string>>,
  context: unknown = contextOf(60_000),
): Instance {
  const handle = load(role);
  return (event) => {
    // A function reads its environment before it first waits, so it never sees another instance's.
    const before = process.env;
    process.env = { ...environment };
    try {
      return handle(event, context);
    } finally {
      process.env = before;
    }
  };
}

function load(role: FunctionRole): Handler {
  const loaded: Handler[] = [];
  jest.isolateModules(() => {
    loaded.push(
      jest.requireActual<{ main_handler: Handler }>(`../../../functions/${role}/index`).main_handler,
    );
  });
  const [handle] = loaded;
  if (handle === undefined) throw new Error(`functions/${role} could not be loaded`);
  return handle;
}
