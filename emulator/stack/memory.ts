import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import * as v from "valibot";

const remembered = v.record(v.string(), v.string());

/**
 * What must stay the same from one run to the next, as Terraform's state keeps it: generated values, by the address
 * that generated them. Kept as JSON in one file that its owner alone may read, since it holds the database password.
 */
export class Memory {
  private readonly values: Record<string, string>;

  constructor(private readonly file: string) {
    this.values = existsSync(file) ? v.parse(remembered, JSON.parse(readFileSync(file, "utf8"))) : {};
  }

  /** The value kept under an address; made and kept the first time. */
  remember(address: string, make: () => string): string {
    const known = this.values[address];
    if (known !== undefined) return known;
    const made = make();
    this.values[address] = made;
    writeFileSync(`${this.file}.new`, JSON.stringify(this.values, null, 2), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
    return made;
  }
}
