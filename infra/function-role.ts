/** The roles of a function in the WebSocket gateway's bindings. The code of each is functions/<role>/index.ts. */
export const functionRoles = ["register", "transmit", "cleanup"] as const;

/** register, transmit or cleanup. */
export type FunctionRole = (typeof functionRoles)[number];

/** One value for each role. */
export type ForEachRole<T> = Readonly<Record<FunctionRole, T>>;

/** Makes one value for each role, in the order of a connection's life. */
export const forEachRole = <T>(make: (role: FunctionRole) => T): ForEachRole<T> => ({
  register: make("register"),
  transmit: make("transmit"),
  cleanup: make("cleanup"),
});
