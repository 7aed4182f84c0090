/**
 * Makes a value at its first use and keeps it as long as the instance lives. What fails to be made is tried again at
 * the next use, so that a wrong configuration is reported by every call and not only by the first.
 */
export function oncePerInstance<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
