/**
 * What this process holds when its garbage is gone, in bytes: V8's heap in use, and the buffers beside it. Needs
 * --expose-gc. The memory that is resident says less: a heap that is mostly free grows by nothing.
 */
export function heldBytes(): number {
  // What one collection finds to be garbage outside of the heap, the next one gives back.
  for (let times = 0; times < 2; times += 1) global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
