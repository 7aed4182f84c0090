import { type Crowds, load, perSecond } from "./measured";
import { CLIENTS } from "./pushes";
import type { Pair } from "./result";

const SLICES = 4;

/** One round of handshakes with their register call: how many a second. */
export async function measureUpgrades(crowds: Crowds): Promise<Pair> {
  const wallMs = { ours: 0, theirs: 0 };
  for (let slice = 0; slice < SLICES; slice += 1) {
    wallMs.ours += await crowds.ours.connect(CLIENTS / SLICES);
    wallMs.theirs += await crowds.theirs.connect(CLIENTS / SLICES);
  }
  return { ours: perSecond(CLIENTS, wallMs.ours), theirs: perSecond(CLIENTS, wallMs.theirs), load: load() };
}
