import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { REPOSITORY } from "./checkout";

/** The block of the README, from the first file that it names to its end. */
const BLOCK = /^```ts\n(\/\/ functions\/shared\/chat\/client-frame\.ts[\s\S]*?)^```/m;

/** Where an editor's cursor is put in each file, before what the README says to write there; a new file has none. */
const PLACES: Readonly<Record<string, string>> = {
  "client-frame.ts": 'v.variant("type", [',
  "server-frame.ts": "export type ServerFrame =",
  "index.ts": "switch (frame.type) {",
};

/** Makes the change that the README shows under "Your own logic in place of the chat", in a checkout. */
export function addReadmesFrame(project: string): void {
  const [, block = ""] = BLOCK.exec(readFileSync(path.join(REPOSITORY, "README.md"), "utf8")) ?? [];
  const parts = block.split(/^\/\/ (?=functions\/)/m).slice(1);
  if (parts.length !== 4) throw new Error(`the README's change has ${parts.length} parts`);
  for (const part of parts) {
    const [, name = "", code = ""] = /^([\w/.-]+)[^\n]*\n([\s\S]*)$/.exec(part) ?? [];
    const file = path.join(project, name);
    writeFileSync(file, existsSync(file) ? edited(readFileSync(file, "utf8"), name, code) : code);
  }
}

function edited(text: string, name: string, code: string): string {
  const place = PLACES[path.basename(name)];
  if (place === undefined || !text.includes(place)) throw new Error(`${name} has no place for it`);
  const imports = (code.match(/^import .*\n/gm) ?? []).join("");
  const rest = code.replace(/^import .*\n/gm, "");
  return imports + text.replace(place, () => `${place}\n${rest}`);
}
