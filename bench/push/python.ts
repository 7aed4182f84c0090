import { writeFileSync } from "node:fs";
import path from "node:path";
import { measure } from "../measure";

/** What is skipped, and why, where Python cannot do its part. */
export const PYTHON_MISSING = "Python requests.post: python3 or its module requests is not here";

/** Whether python3 is here with its module requests (Debian: python3-requests). */
export async function hasRequests(): Promise<boolean> {
  try {
    await measure({ program: "python3", args: ["-c", "import requests"] });
    return true;
  } catch {
    return false;
  }
}

/** Pushes to one connection after another by a blocking requests.post, and resolves with the time of all in ms. */
export async function pushByPython(
  url: string,
  connectionIds: readonly string[],
  data: string,
  folder: string,
): Promise<number> {
  const ids = path.join(folder, "connection-ids");
  writeFileSync(ids, connectionIds.join("\n"));
  const script = path.join(__dirname, "programs", "requests-post.py");
  const { stdout } = await measure({ program: "python3", args: [script, url, ids, data] });
  return Number(stdout);
}
