/** Names of variables and arguments whose values are secret, whoever marks them. */
const SECRET_NAME = /(^|_)(secret|password|token|key|credentials?)$|^database_url$/i;

/** A URL with a password in it. */
const PASSWORD_IN_URL = /:\/\/[^\s@]*:[^\s@]*@/;

/**
 * Whether a value must not be shown although Terraform does not mark it: by the name of its variable or argument, or
 * since a URL in it carries a password. A text that a terraform_data keeps is secret too: passwords and keys are made of
 * it, and Terraform marks what is made of a value, not the value.
 */
export function isSecret(type: string, path: readonly (string | number)[], value: unknown): boolean {
  const isKept =
    type === "terraform_data" && path.length === 1 && ["input", "output"].includes(String(path[0]));
  if (isKept && typeof value === "string") return true;
  const name = path.at(-1);
  if (typeof name === "string" && SECRET_NAME.test(name)) return true;
  return typeof value === "string" && PASSWORD_IN_URL.test(value);
}
