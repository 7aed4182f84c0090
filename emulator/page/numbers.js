/**
 * After how many more a number is not waited for any longer. As many as the log has lines: what it belongs to would have
 * no place there any more.
 */
const BEYOND_MAX = 500;

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

  function forget() {
    complete = undefined;
    beyond.clear();
  }

  return {
    /** The highest number below which none is missed; undefined before the server has told one. */
    get complete() {
      return complete;
    },

    /**
     * The server's word that whatever there was between two numbers has been sent. Where the room has not come as far as
     * was asked it is another one of that name, in a database that was made anew: its numbers begin anew too.
     *
     * @param {number | undefined} after the number that was asked after
     * @param {number} seq
     */
    reached(after, seq) {
      if (after !== undefined && seq < after) forget();
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
      if (beyond.size > BEYOND_MAX) complete = Math.min(...beyond) - 1;
      advance();
      return true;
    },

    /** Begins with another room. */
    forget,
  };
}
