import { isSecret } from "./secrets";

/** What stands for a value that must not be shown, and for one that the cloud will choose. */
const SENSITIVE = "(sensitive)";
export const UNKNOWN = "(known after apply)";

/** A value of which only a word is shown; `value` is for comparing. */
export class Veiled {
  constructor(
    readonly word: typeof SENSITIVE | typeof UNKNOWN,
    readonly value: unknown,
  ) {}
}

/** A value with everything veiled that must be. What is null or missing is undefined. */
export type Shown =
  | undefined
  | string
  | number
  | boolean
  | Veiled
  | readonly Shown[]
  | { readonly [key: string]: Shown };

/** A value, and what is said about it in the same shape. */
export interface Unveiled {
  readonly value: unknown;
  /** `true` where the part below is only known after the apply. */
  readonly unknown: unknown;
  /** Each with `true` where the part below is secret. */
  readonly sensitive: readonly unknown[];
  /** What the stack declares: of an unknown map it tells the keys. */
  readonly declared: unknown;
}

export type Path = readonly (string | number)[];

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Veiled);

/** Veils a value of a resource of a type: what Terraform marks, and what is secret all the same. */
export function veil(type: string, given: Unveiled, path: Path = []): Shown {
  const { value, unknown, sensitive, declared } = given;
  const missing = value === undefined || value === null;
  if (missing && unknown !== true && !isRecord(unknown)) return undefined;
  if (sensitive.includes(true) || [value, declared].some((side) => isSecret(type, path, side))) {
    // Two unknown values are two values.
    return new Veiled(SENSITIVE, unknown === true ? Symbol("unknown") : value);
  }
  const below = (key: string | number): Shown => veil(type, childOf(given, key), [...path, key]);
  if (unknown === true) {
    // Of a map with one unknown value Terraform tells nothing; what is declared as plain text is known all the same.
    if (typeof declared === "string" && !declared.includes("${")) return declared;
    if (!isRecord(declared)) return new Veiled(UNKNOWN, Symbol("unknown"));
    return Object.fromEntries(Object.keys(declared).map((key) => [key, below(key)]));
  }
  if (Array.isArray(value)) return value.map((_, index) => below(index));
  if (isRecord(value) || isRecord(unknown)) {
    const keys = new Set([...keysOf(value), ...keysOf(unknown)]);
    return Object.fromEntries([...keys].sort().map((key) => [key, below(key)]));
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : undefined;
}

const keysOf = (value: unknown): readonly string[] => (isRecord(value) ? Object.keys(value) : []);

function childOf({ value, unknown, sensitive, declared }: Unveiled, key: string | number): Unveiled {
  return {
    value: partOf(value, key),
    // What is below an unknown value is unknown, and below a secret one secret.
    unknown: unknown === true ? true : partOf(unknown, key),
    sensitive: sensitive.map((side) => partOf(side, key)),
    declared: partOf(declared, key),
  };
}

function partOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
  // A block that may be written once is declared as an object, and planned as a list of one.
  if (isRecord(value) && typeof key === "number") return key === 0 ? value : undefined;
  return isRecord(value) ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}

/** A shown value as one line of JSON in which veiled parts are their words; undefined for what is not there. */
export function textOf(shown: Shown): string | undefined {
  if (shown instanceof Veiled) return shown.word;
  return JSON.stringify(shown, (_, part: Shown) => (part instanceof Veiled ? part.word : part));
}
