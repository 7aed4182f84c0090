import { expressionFailed } from "../errors";

/** A value of Terraform's language: JSON, or something whose attributes are worked out when they are asked for. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [name: string]: Value }
  | Lazy;

/** A resource or data source: its attributes are worked out when an expression asks for them. */
export abstract class Lazy {
  abstract readonly address: string;
  /** @throws REFERENCE_UNRESOLVED */
  abstract attribute(name: string): Value;
}

/** What names stand for at the root of a reference. */
export interface Scope {
  /**
   * The resource behind `type.name` (or the list of them under `count`), `data` for data sources.
   *
   * @throws REFERENCE_UNRESOLVED
   */
  resource(mode: "managed" | "data", type: string, name: string): Value;
  /** What `uuid()` gives. */
  uuid(): string;
}

/** A value inside a string template. */
export function toText(value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw expressionFailed(`${describe(value)} cannot be part of a string`);
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isObject(value: Value): value is { readonly [name: string]: Value } {
  return typeof value === "object" && value !== null && !isList(value) && !(value instanceof Lazy);
}

/** A value in an error message: its kind, never its content, since it may be a password. */
export function describe(value: Value): string {
  if (value === null) return "null";
  if (value instanceof Lazy) return value.address;
  if (isList(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  return isObject(value) ? "an object" : `a ${typeof value}`;
}
