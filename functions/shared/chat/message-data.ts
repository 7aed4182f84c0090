import * as v from "valibot";

/** How deep arrays and objects may nest. Writing JSON takes the stack, and a frame has room for 30,000 levels. */
const MAX_DEPTH = 64;

/** What a client says in a message: any JSON value. */
export const messageData = v.pipe(
  v.unknown(),
  v.check(isShallow, `must not nest deeper than ${MAX_DEPTH} arrays and objects`),
);

function isShallow(value: unknown): boolean {
  const open = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value !== "object" || next.value === null) continue;
    if (next.depth === MAX_DEPTH) return false;
    for (const inner of Object.values(next.value)) open.push({ value: inner, depth: next.depth + 1 });
  }
  return true;
}
