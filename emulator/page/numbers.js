/**
 * The numbers of a room's messages, which come in any order: how far all of them have come, to ask for the rest after a
 * loss, and which came before.
 */
export function createNumbers() {
  /** @type {number | undefined} */
  let complete;
  /** @type {Set<number>} */
  const beyond = new Set();

  function advance() {
    while (complete !== undefined && beyond.delete(complete + 1)) complete += 1;
  }

  return {
    /** The highest number below which none is missed; undefined before the server has told one. */
    get complete() {
      return complete;
    },

    /**
     * The server's word that whatever there was up to a number has been sent.
     *
     * @param {number} seq
     */
    reached(seq) {
      complete = Math.max(complete ?? 0, seq);
      for (const number of beyond) if (number <= complete) beyond.delete(number);
      advance();
    },

    /**
     * Takes note of a message.
     *
     * @param {number} seq
     * @returns {boolean} whether it has not come before
     */
    take(seq) {
      if ((complete !== undefined && seq <= complete) || beyond.has(seq)) return false;
      beyond.add(seq);
      advance();
      return true;
    },

    /** Begins with another room. */
    forget() {
      complete = undefined;
      beyond.clear();
    },
  };
}
