import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { type CredentialsTaker, credentialsMissing } from "../errors";

/**
 * Refuses where the provider would find no credentials, before anything is started. What it takes is read in its
 * source (1.83.25, tencentcloud/provider.go): a key pair, an assumed role with a web identity or a SAML assertion, the
 * role of a machine, or a profile of the command line tool tccli.
 *
 * @param taker whose ways to credentials are named where there are none
 * @throws CREDENTIALS_MISSING
 */
export function requireCredentials(environment: NodeJS.ProcessEnv, taker: CredentialsTaker): void {
  const missing = (problem: string) => credentialsMissing(problem, taker);
  const set = (...names: readonly string[]) => names.every((name) => (environment[name] ?? "") !== "");
  const role = set("TENCENTCLOUD_ASSUME_ROLE_ARN", "TENCENTCLOUD_ASSUME_ROLE_SESSION_NAME");
  if (set("TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY")) return;
  if (role && set("TENCENTCLOUD_ASSUME_ROLE_WEB_IDENTITY_TOKEN")) return;
  if (role && set("TENCENTCLOUD_ASSUME_ROLE_SAML_ASSERTION", "TENCENTCLOUD_ASSUME_ROLE_PRINCIPAL_ARN"))
    return;
  if (set("TENCENTCLOUD_CAM_ROLE_NAME") || existsSync(profileFile(environment))) return;
  if (set("TENCENTCLOUD_SECRET_ID")) throw missing("TENCENTCLOUD_SECRET_KEY is not set");
  if (set("TENCENTCLOUD_SECRET_KEY")) throw missing("TENCENTCLOUD_SECRET_ID is not set");
  if (role) throw missing("a role to assume is named, but nothing that proves who assumes it");
  throw missing("TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set");
}

function profileFile(environment: NodeJS.ProcessEnv): string {
  const home = environment.HOME ?? homedir();
  const directory = environment.TENCENTCLOUD_SHARED_CREDENTIALS_DIR ?? path.join(home, ".tccli");
  const profile = environment.TENCENTCLOUD_PROFILE ?? "default";
  return path.join(directory.replace(/^~(?=\/|$)/, home), `${profile}.credential`);
}
