import path from "node:path";
import { watch } from "chokidar";
import type { Logger } from "pino";
import { PROJECT } from "./synth";

/** How long the sources must be quiet before they are built, in ms; editors write a file in several steps. */
const QUIET_MS = 100;

/**
 * Calls `onChange` after files under functions/ have changed, one call at a time.
 *
 * @returns how to end it
 */
export async function watchFunctionSources(
  onChange: () => Promise<void>,
  log: Logger,
): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  const watcher = watch(path.join(PROJECT, "functions"), { ignoreInitial: true }).on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work.then(onChange).catch((error) => log.error({ err: error }, "reload_failed"));
    }, QUIET_MS);
  });
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await work;
  };
}
