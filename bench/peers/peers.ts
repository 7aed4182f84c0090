import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { install } from "../install";
import { asTheyCome } from "./as-they-come";
import { besideBareIpc } from "./beside-bare-ipc";
import { besideNchan } from "./beside-nchan";
import { besideServerlessOffline } from "./beside-serverless-offline";
import { besideSocketIo } from "./beside-socket-io";
import { memoryOfIdle } from "./memory-of-idle";
import { hasNchan, NCHAN_MISSING } from "./nchan";
import { type PeersResult, peersResult, type Row } from "./result";
import { LEAST } from "./side";

/**
 * The gateway beside its peers: servers, clients and pushers in processes of their own, ratios within one round, medians
 * of the rounds.
 */
export async function benchPeers(rounds: number): Promise<PeersResult> {
  await install("peers");
  const folder = mkdtempSync(path.join(tmpdir(), "bench-peers-"));
  const nchan = hasNchan();
  const parts: ((rounds: number, folder: string) => Promise<Row[]>)[] = [
    besideServerlessOffline,
    memoryOfIdle,
    (...asked) => asTheyCome(...asked, 16),
    (...asked) => asTheyCome(...asked, 200),
    (...asked) => besideServerlessOffline(...asked, LEAST),
    (...asked) => memoryOfIdle(...asked, LEAST),
    ...(nchan ? [besideNchan] : []),
    besideSocketIo,
    besideBareIpc,
  ];
  const rows: Row[] = [];
  try {
    for (const part of parts) rows.push(...(await part(rounds, mkdtempSync(path.join(folder, "part-")))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return peersResult(rounds, rows, nchan ? [] : [NCHAN_MISSING]);
}
