/** What keeps the bindings from being generated or checked: a stable code, what happened, and what to do about it. */
export class ProviderBindingsError extends Error {
  override readonly name = "ProviderBindingsError";

  constructor(
    readonly code: string,
    message: string,
    readonly fix: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Terraform could not hand out the schema: not installed, or neither registry nor mirror reachable. */
export const schemaNotReachable = (step: string, detail: string, cause: unknown) =>
  new ProviderBindingsError(
    "SCHEMA_NOT_REACHABLE",
    `"${step}" failed: ${detail}`,
    "Generating needs Terraform and a registry or provider mirror that it can reach. Where there is none, save the " +
      "output of `terraform providers schema -json` on a machine that has one, and run:\n" +
      "  npm run provider:generate -- --schema FILE",
    { cause },
  );

/** The file is not what `terraform providers schema -json` prints. */
export const schemaNotReadable = (file: string, detail: string, cause?: unknown) =>
  new ProviderBindingsError(
    "SCHEMA_NOT_READABLE",
    `${file} is not a provider schema: ${detail}.`,
    "Allowed is what `terraform providers schema -json` prints.",
    { cause },
  );

/** The schema lacks something that names.json lists. */
export const namesNotInSchema = (file: string, names: readonly string[]) =>
  new ProviderBindingsError(
    "NAMES_NOT_IN_SCHEMA",
    `${file} does not hold ${names.join(", ")}.`,
    "Correct names.json, or take the schema of the provider version that it names.",
  );

/** The generator's own packages could not be installed. */
export const generatorNotInstalled = (detail: string, cause: unknown) =>
  new ProviderBindingsError(
    "GENERATOR_NOT_INSTALLED",
    `The generator's packages could not be installed: ${detail}`,
    "Run `npm ci` in packages/provider-tencentcloud/generator and see what npm says.",
    { cause },
  );

/** The generator itself failed. */
export const generatorFailed = (detail: string, cause: unknown) =>
  new ProviderBindingsError(
    "GENERATOR_FAILED",
    `The generator failed: ${detail}`,
    "Delete packages/provider-tencentcloud/generator/node_modules, so that it is installed anew, and try again.",
    { cause },
  );

/** A command line that the scripts do not know. */
export const argumentsUnknown = (given: readonly string[], allowed: string) =>
  new ProviderBindingsError(
    "ARGUMENTS_UNKNOWN",
    `Unknown arguments: ${given.join(" ")}.`,
    `Allowed: ${allowed}.`,
  );
