import { setTimeout as wait } from "node:timers/promises";

/** Between two looks: whoever looks all the time takes the processor from what is waited for. */
const BETWEEN_LOOKS_MS = 10;

/** Waits until something is so, where no event tells. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(BETWEEN_LOOKS_MS);
}
