import * as v from "valibot";

const PATTERN = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

interface Range {
  readonly first: number;
  readonly size: number;
}

/** A block of IPv4 addresses that begins where it says, such as 10.0.16.0/24. */
export const cidr = v.pipe(
  v.string(),
  v.check((text) => {
    const parts = PATTERN.exec(text)?.slice(1).map(Number) ?? [];
    if (parts.length !== 5 || parts.slice(0, 4).some((part) => part > 255)) return false;
    const { first, size } = rangeOf(text);
    return size >= 1 && first % size === 0;
  }, "must be a block of IPv4 addresses such as 10.0.16.0/24"),
);

/** Whether a block lies within another. */
export function contains(outer: string, inner: string): boolean {
  const [one, other] = [rangeOf(outer), rangeOf(inner)];
  return one.first <= other.first && other.first + other.size <= one.first + one.size;
}

/** Whether two blocks have an address in common. */
export function overlaps(a: string, b: string): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)];
  return one.first < other.first + other.size && other.first < one.first + one.size;
}

function rangeOf(block: string): Range {
  const [address = "", bits = "0"] = block.split("/");
  const first = address.split(".").reduce((number, part) => number * 256 + Number(part), 0);
  return { first, size: 2 ** (32 - Number(bits)) };
}
