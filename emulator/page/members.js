import { textElement } from "./dom.js";

/**
 * The users present in the current room, as the server lists them. Whatever hints at a change only leads to asking
 * again, so the list never holds a guess.
 *
 * @param {HTMLUListElement} list
 * @param {() => void} ask sends `who` for the current room
 */
export function createMembers(list, ask) {
  /** @type {Set<string>} */
  let users = new Set();
  /** @type {"nothing" | "an answer" | "a newer answer"} */
  let awaited = "nothing";

  return {
    /** Forgets the list and any answer still due: for a new room or a new connection. */
    restart() {
      users = new Set();
      list.replaceChildren();
      awaited = "an answer";
      ask();
    },

    /** The list may be out of date. One question is under way at a time, however many hints come. */
    refresh() {
      if (awaited === "nothing") {
        awaited = "an answer";
        ask();
      } else {
        awaited = "a newer answer";
      }
    },

    /** @param {string[]} present */
    answered(present) {
      users = new Set(present);
      list.replaceChildren(...[...users].sort().map((user) => textElement("li", "", user)));
      if (awaited === "a newer answer") {
        awaited = "an answer";
        ask();
      } else {
        awaited = "nothing";
      }
    },

    /** @param {string} user */
    has: (user) => users.has(user),
  };
}
