import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Fn, type IResolvable } from "cdktf";
import { userDataTooLarge } from "../../errors";
import type { BundleObject } from "./relay-bundle";

/** What a booting node is told. */
export interface NodeSettings {
  readonly boot: {
    /** The role whose credentials the node fetches its bundle with. */
    readonly role: string;
    /** Where the node learns about itself, without a slash at the end. */
    readonly metadataUrl: string;
    /** Where the objects of the bundle are, without a slash at the end. */
    readonly bundleUrl: string;
    readonly objects: readonly BundleObject[];
    /** How long a node may take to end, in seconds. */
    readonly stopSeconds: number;
  };
  /** The relay's environment variables. */
  readonly variables: Readonly<Record<string, string>>;
}

/** The script that a new node runs once, as root; see infra/relay-boot. */
const SCRIPT = join(__dirname, "../../relay-boot/boot.py");
/** The longest user data, encoded (CVM document 213/17525). */
const BYTES_MAX = 16_384;
/** What is kept free for the settings, some of which only the cloud knows. */
const SETTINGS_BYTES = 4_096;

/**
 * The user data of the nodes, as an expression: the boot script, and its settings as the last line of it.
 *
 * @param settings the settings, see NodeSettings, as an expression
 * @throws USER_DATA_TOO_LARGE
 */
export function userData(settings: IResolvable): string {
  const script = readFileSync(SCRIPT, "utf8");
  // Two texts in base64 may be joined where the first one needs no padding: so the script stays out of the expression.
  const padding = "\n".repeat(2 - (Buffer.byteLength(script) % 3));
  const head = Buffer.from(`${script}${padding}#`).toString("base64");
  const bytes = head.length + Math.ceil((SETTINGS_BYTES * 4) / 3);
  if (bytes > BYTES_MAX) throw userDataTooLarge(bytes, BYTES_MAX);
  return `${head}${Fn.base64encode(Fn.jsonencode(settings))}`;
}
