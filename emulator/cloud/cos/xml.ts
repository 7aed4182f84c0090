const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
  "&#34;": '"',
  "&#39;": "'",
};

/** The content of an element: a text, or elements in order. */
export type Content = string | readonly (readonly [name: string, content: Content])[];

/** A document with one element at its root. */
export const xml = (name: string, content: Content): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${element(name, content)}`;

function element(name: string, content: Content): string {
  const inner =
    typeof content === "string" ? escaped(content) : content.map((one) => element(...one)).join("");
  return `<${name}>${inner}</${name}>`;
}

const escaped = (text: string) =>
  text.replace(/[<>&"]/g, (sign) => `&${{ "<": "lt", ">": "gt", "&": "amp", '"': "quot" }[sign]};`);

/** What each element of a name holds, wherever it is in a document. Elements of COS's documents have no attributes. */
export function elements(document: string, name: string): string[] {
  const found = document.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>(.*?)</${name}>`, "gs"));
  return [...found].map(([, inner = ""]) => inner);
}

/** The text in the first element of a name; undefined where there is none. */
export const textOf = (document: string, name: string): string | undefined =>
  elements(document, name)[0]?.replace(
    /&(?:lt|gt|quot|apos|amp|#34|#39);/g,
    (entity) => ENTITIES[entity] ?? "",
  );
