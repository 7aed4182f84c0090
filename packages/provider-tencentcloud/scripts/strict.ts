/**
 * What the generator writes compiles under `strict`; this project's compiler settings ask for more. Each rewrite
 * changes how a line is typed and nothing of what it does. They fit the text of the pinned generator version; where
 * a later one writes otherwise, the type check says so.
 */
const rewrites: readonly (readonly [RegExp, string])[] = [
  // exactOptionalPropertyTypes: the reset methods assign undefined to these fields.
  [/^( {2}private \w+\?: [^;\n]+);/gm, "$1 | undefined;"],
  [/^( {2}public internalValue\? : .+)$/gm, "$1 | undefined"],
  // exactOptionalPropertyTypes: meta arguments that were not given must be absent, not undefined.
  [
    /super\(scope, id, \{\n((?:.*\n)*?) {6}provider: config\.provider,\n(?: {6}\w+: config\.\w+,?\n)+ {4}\}\);/g,
    "super(scope, id, {\n      ...config,\n$1    });",
  ],
  [/importId: importFromId, provider \}/g, "importId: importFromId, ...(provider && { provider }) }"],
  // noImplicitOverride: the provider's own alias alone, which is no attribute that the cloud answers.
  [
    /public ([gs]et alias\((?:\) \{\n {4}return this\._alias;|value: string \| undefined\)))/g,
    "public override $1",
  ],
  [
    /constructor\(protected (terraformResource: .*), protected (terraformAttribute: .*), protected (wrapsSet: .*)\) \{/g,
    "constructor(protected override $1, protected override $2, protected override $3) {",
  ],
  [/protected (synthesize\w*Attributes\(\))/g, "protected override $1"],
];

/** Rewrites one generated file so that it compiles under this project's compiler settings. */
export function strict(source: string): string {
  return rewrites.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), source);
}
