import { execFile } from "node:child_process";
import { connectionIdCommandFailed } from "./errors";
import { cannotBeTold } from "./verdict";

/**
 * Asks a command of the one who runs the suite for the id of a user's connection.
 *
 * @throws CONNECTION_ID_COMMAND_FAILED
 * @throws CannotBeTold where the user has none, or several
 */
export async function connectionIdOf(user: string, command: string): Promise<string> {
  const printed = await new Promise<string>((resolve, reject) => {
    const env = { ...process.env, CHAT_USER: user };
    execFile("sh", ["-c", command], { env, encoding: "utf8" }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(connectionIdCommandFailed(String(error.code ?? error.signal), stderr));
    });
  });
  const [id, ...others] = printed.split("\n").filter((line) => line !== "");
  if (id === undefined) throw cannotBeTold(`the command of --connection-id knows no connection of ${user}`);
  if (others.length > 0)
    throw cannotBeTold(`the command of --connection-id names ${others.length + 1} connections of ${user}`);
  return id;
}
