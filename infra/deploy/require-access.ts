import { requireCredentials } from "../terraform/credentials";
import { parseApiAccess } from "../websocket-api-script/environment";

/**
 * Refuses credentials with which an apply could not end well: the provider takes more kinds of them than the script
 * that makes the WebSocket API, and would be done with all the rest when that fails.
 *
 * @throws CREDENTIALS_MISSING, PROVIDER_CREDENTIALS_ONLY, KEY_MISSING, PROTOCOL_REFUSED
 */
export function requireAccess(variables: NodeJS.ProcessEnv): void {
  requireCredentials(variables, "script");
  parseApiAccess(variables);
}
