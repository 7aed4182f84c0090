import { textElement, timeElement } from "./dom.js";

const LINES_KEPT = 500;

/**
 * The conversation of one room, newest line last.
 *
 * @param {HTMLElement} scroller
 * @param {HTMLOListElement} list
 */
export function createMessageLog(scroller, list) {
  /**
   * @param {"theirs" | "mine" | "plain" | "notice" | "error"} kind
   * @param {...HTMLElement} parts
   * @returns {HTMLLIElement}
   */
  function addLine(kind, ...parts) {
    const line = document.createElement("li");
    line.className = kind;
    line.append(...parts);
    list.append(line);
    if (list.children.length > LINES_KEPT) list.firstElementChild?.remove();
    return line;
  }

  /**
   * @param {string} author
   * @param {Date} at
   * @returns {HTMLElement}
   */
  function heading(author, at) {
    const made = textElement("p", "heading", "");
    made.append(textElement("span", "author", author), " ", timeElement(at, "minutes"));
    return made;
  }

  /** @param {string} text */
  const bubble = (text) => textElement("p", "bubble", text);

  return {
    clear() {
      list.replaceChildren();
    },

    /**
     * A message of somebody else.
     *
     * @param {{ author: string, text: string, at: Date }} message
     */
    addTheirs({ author, text, at }) {
      addLine("theirs", heading(author, at), bubble(text));
    },

    /**
     * A message of the reader, and under it what became of it.
     *
     * @param {string} text
     * @returns {(report: string, outcome: "delivered" | "undelivered") => void} sets what became of it
     */
    addMine(text) {
      const fate = textElement("p", "report", "sending…");
      const line = addLine("mine", heading("me", new Date()), bubble(text), fate);
      // The scroller is laid out from its end: 0 is the newest line.
      scroller.scrollTop = 0;
      return (report, outcome) => {
        fate.textContent = report;
        line.dataset.outcome = outcome;
      };
    },

    /**
     * A frame of a client that does not speak chat.v1: who sent it is not told.
     *
     * @param {"plain text" | "binary"} kind
     * @param {string} text
     */
    addPlain(kind, text) {
      addLine("plain", heading(`${kind} frame`, new Date()), bubble(text));
    },

    /** @param {string} text */
    addNotice(text) {
      addLine("notice", textElement("p", "", text));
    },

    /** @param {string} text */
    addError(text) {
      addLine("error", textElement("p", "", text));
    },
  };
}
