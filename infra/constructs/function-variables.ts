import { Token } from "cdktf";
import { variableKeyRefused, variablesTooLarge } from "../errors";
import { VARIABLE_KEY } from "../variable-key";

/** SCF's documented limit for all variables of a function together. */
const VARIABLES_BYTES_MAX = 4096;
/** What is counted for a value that only the cloud knows: an address, a password. */
const REFERENCE_BYTES = 256;

/**
 * Checks the environment variables of a function against what SCF takes.
 *
 * @throws VARIABLE_KEY_REFUSED, VARIABLES_TOO_LARGE
 */
export function checkFunctionVariables(
  functionName: string,
  variables: Readonly<Record<string, string>>,
): void {
  const keys = Object.keys(variables);
  const refused = keys.find((key) => !VARIABLE_KEY.test(key));
  if (refused !== undefined) throw variableKeyRefused(functionName, refused);
  const bytes = Object.entries(variables).reduce((sum, [key, value]) => sum + key.length + bytesOf(value), 0);
  if (bytes > VARIABLES_BYTES_MAX) throw variablesTooLarge(functionName, bytes, VARIABLES_BYTES_MAX, keys);
}

function bytesOf(value: string): number {
  return Token.isUnresolved(value) ? REFERENCE_BYTES : Buffer.byteLength(value);
}
