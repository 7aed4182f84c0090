import { isDeepStrictEqual } from "node:util";
import { withDocuments } from "./documents";
import type { Change } from "./plan-json";
import { isRecord, type Path, type Shown, textOf, UNKNOWN, Veiled, veil } from "./veil";

/**
 * One argument, variable or list element that differs. Each side is the value as JSON, `(sensitive)` or
 * `(known after apply)`, and absent where there is no value.
 */
export interface AttributeChange {
  /** `storage`, `environment.LEASE_SECONDS`, `backup_plan[0].…`; `ingress[]` for an element that comes or goes. */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
  /** This difference is why the resource is replaced. */
  readonly replaces: boolean;
}

export interface AttributeSubject {
  /** The resource's type; the empty text for an output. */
  readonly type: string;
  readonly change: Change;
  /** The declared arguments. Of what the cloud will choose for something new, only these are worth showing. */
  readonly declared: unknown;
}

/** Keys that only number the elements of a list. */
const POSITIONS = ["policy_index"];

/** Everything that differs, key by key, without secrets. What is destroyed is told by its name alone. */
export function attributeChanges({ type, change, declared }: AttributeSubject): AttributeChange[] {
  if (!change.actions.includes("create") && !change.actions.includes("update")) return [];
  const sensitive = [change.before_sensitive, change.after_sensitive];
  const before = veil(type, {
    value: withDocuments(type, change.before),
    unknown: undefined,
    sensitive,
    declared,
  });
  const after = veil(type, {
    value: withDocuments(type, change.after),
    unknown: change.after_unknown,
    sensitive,
    declared,
  });
  const isNew = change.actions.includes("create");
  return differences(before, after, [])
    .filter(({ after, path }) => !isNew || !isUnknown(after) || isDeclared(declared, path))
    .map(({ path, inList, before, after }) => {
      const [old, next] = [textOf(before), textOf(after)];
      return {
        path: `${pathText(path)}${inList ? "[]" : ""}`,
        ...(old !== undefined && { before: old }),
        ...(next !== undefined && { after: next }),
        replaces: change.replace_paths.some((cause) => cause.every((key, index) => path[index] === key)),
      };
    });
}

interface Difference {
  readonly path: Path;
  /** The two sides are an element of the list at the path. */
  readonly inList: boolean;
  readonly before: Shown;
  readonly after: Shown;
}

function differences(before: Shown, after: Shown, path: Path): Difference[] {
  if (isDeepStrictEqual(before, after) || (isNothing(before) && isNothing(after))) return [];
  if (isListOfBranches(before ?? []) && isListOfBranches(after ?? [])) {
    return listDifferences(asList(before), asList(after), path);
  }
  if (isBranch(before ?? {}) && isBranch(after ?? {})) {
    const sides = [before ?? {}, after ?? {}].map((side) => (isBranch(side) ? side : {}));
    const keys = [...new Set(sides.flatMap((side) => Object.keys(side)))].sort();
    return keys.flatMap((key) => differences(sides[0]?.[key], sides[1]?.[key], [...path, key]));
  }
  return [{ path, inList: false, before, after }];
}

function listDifferences(before: readonly Shown[], after: readonly Shown[], path: Path): Difference[] {
  if (before.length === after.length) {
    return after.flatMap((_, index) => differences(before[index], after[index], [...path, index]));
  }
  const come = after.map(plain);
  const gone: Shown[] = [];
  for (const element of before.map(plain)) {
    const at = come.findIndex((other) => isDeepStrictEqual(other, element));
    if (at < 0) gone.push(element);
    else come.splice(at, 1);
  }
  return [
    ...gone.map((element) => ({ path, inList: true, before: element, after: undefined })),
    ...come.map((element) => ({ path, inList: true, before: undefined, after: element })),
  ];
}

/** An element without what says nothing about it. */
function plain(element: Shown): Shown {
  if (!isBranch(element)) return element;
  return Object.fromEntries(
    Object.entries(element).filter(([key, value]) => !POSITIONS.includes(key) && !isNothing(value)),
  );
}

type Branch = { readonly [key: string]: Shown };

const isList = (shown: Shown): shown is readonly Shown[] => Array.isArray(shown);
const isListOfBranches = (shown: Shown): boolean => isList(shown) && shown.every(isBranch);
const asList = (shown: Shown): readonly Shown[] => (isList(shown) ? shown : []);
const isBranch = (shown: Shown): shown is Branch => isRecord(shown);
const isUnknown = (shown: Shown): boolean => shown instanceof Veiled && shown.word === UNKNOWN;

/** The provider answers "" for what was never set. */
const isNothing = (shown: Shown): boolean =>
  shown === undefined ||
  shown === "" ||
  (isList(shown) && shown.length === 0) ||
  (isBranch(shown) && Object.values(shown).every(isNothing));

function isDeclared(declared: unknown, path: Path): boolean {
  const [argument] = path;
  return isRecord(declared) && argument !== undefined && Object.hasOwn(declared, argument);
}

const pathText = (path: Path): string =>
  path.map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`)).join("");
