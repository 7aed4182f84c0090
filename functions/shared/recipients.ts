/** The connections that a message is for, in pages by key, so that a room of any size takes the memory of a page. */
export interface Recipients {
  /** Their ids in a fixed order. A page holds at least one. */
  pages(): AsyncIterable<readonly string[]>;
  /** How many come after one of them in that order; `undefined`: how many there are. */
  countAfter(id: string | undefined): Promise<number>;
}

/** Recipients that are known already. */
export const listed = (ids: readonly string[]): Recipients => ({
  async *pages() {
    if (ids.length > 0) yield ids;
  },
  countAfter: async (id) => ids.length - (id === undefined ? 0 : ids.indexOf(id) + 1),
});

/**
 * Pages that are read one ahead: while one is being pushed, the next is on its way. `read` gives up to `size` ids above
 * the given one, in order, and fewer only where there are no more.
 */
export async function* readAhead(
  size: number,
  read: (above: string) => Promise<readonly string[]>,
): AsyncGenerator<readonly string[], void> {
  // Ids are not empty, and so all are above the empty text.
  let next: Promise<readonly string[]> | undefined = read("");
  while (next !== undefined) {
    const page: readonly string[] = await next;
    const last = page.at(-1);
    if (last === undefined) return;
    next = page.length < size ? undefined : read(last);
    // Whoever stops here never asks what became of it.
    next?.catch(() => undefined);
    yield page;
  }
}
