export const RED = 31;
export const GREEN = 32;
export const YELLOW = 33;

/** Wraps a text in an ANSI colour. */
export type Paint = (colour: number, text: string) => string;

/** Paints where colour is wanted; else texts stay as they are. */
export const painter =
  (wanted: boolean): Paint =>
  (colour, text) =>
    wanted ? `\u001b[${colour}m${text}\u001b[0m` : text;

/** Whether a stream takes colour: a terminal, unless NO_COLOR says otherwise (https://no-color.org). */
export const takesColour = (stream: { readonly isTTY?: boolean }): boolean =>
  stream.isTTY === true && (process.env.NO_COLOR ?? "") === "";
