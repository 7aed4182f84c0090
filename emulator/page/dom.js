/**
 * The element of index.html with this id, checked to be of the wanted kind.
 *
 * @template {HTMLElement} E
 * @param {string} id
 * @param {new () => E} kind
 * @returns {E}
 */
export function byId(id, kind) {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`index.html has no ${kind.name} with the id "${id}"`);
}

/**
 * A new element holding text, never markup: everything that clients wrote passes through here.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @param {string} text
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function textElement(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/**
 * A moment as the reader's clock shows it.
 *
 * @param {Date} moment
 * @param {"minutes" | "milliseconds"} precision
 * @returns {HTMLTimeElement}
 */
export function timeElement(moment, precision) {
  const text = precision === "minutes" ? minutes.format(moment) : milliseconds.format(moment);
  const made = textElement("time", "time", text);
  made.dateTime = moment.toISOString();
  return made;
}

const minutes = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const milliseconds = new Intl.DateTimeFormat(undefined, {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  fractionalSecondDigits: 3,
  hourCycle: "h23",
});
