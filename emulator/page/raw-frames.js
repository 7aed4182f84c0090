import { binaryText } from "./binary.js";
import { textElement, timeElement } from "./dom.js";

const FRAMES_KEPT = 200;
const CHARACTERS_SHOWN = 2000;

/**
 * The drawer with the last frames, in and out, as they crossed the wire.
 *
 * @param {{ drawer: HTMLElement, list: HTMLOListElement, toggle: HTMLButtonElement }} elements
 */
export function createRawFrames({ drawer, list, toggle }) {
  const showNewest = () => {
    list.scrollTop = list.scrollHeight;
  };

  toggle.addEventListener("click", () => {
    drawer.hidden = !drawer.hidden;
    toggle.setAttribute("aria-expanded", String(!drawer.hidden));
    showNewest();
  });

  return {
    /**
     * @param {"in" | "out" | "event"} direction
     * @param {string | ArrayBuffer} data
     */
    record(direction, data) {
      const text = typeof data === "string" ? clipped(data) : binaryText(data);
      const line = textElement("li", direction, "");
      line.append(
        timeElement(new Date(), "milliseconds"),
        " ",
        textElement("span", "direction", direction),
        " ",
        textElement("code", "", text),
      );
      list.append(line);
      if (list.children.length > FRAMES_KEPT) list.firstElementChild?.remove();
      showNewest();
    },
  };
}

/** @param {string} text */
const clipped = (text) =>
  text.length > CHARACTERS_SHOWN ? `${text.slice(0, CHARACTERS_SHOWN)}… (${text.length} characters)` : text;
