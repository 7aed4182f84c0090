import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import * as v from "valibot";
import { startEmulator } from "../../test/support/start-emulator";
import { Program } from "../program";
import { type Result, resultOf } from "../result";
import { runRounds } from "../rounds";
import { hasRequests, PYTHON_MISSING, pushByPython } from "./python";

const MEMBERS = 1_000;

/** One word of warning is far from what a room is like; the first frames also open the sockets of the pushes. */
const WARM_UPS = 20;

const DATA = "x".repeat(100);
const OURS = `a message to a room of ${MEMBERS}`;
const PYTHON = "requests.post to each of them";

/**
 * A message in a room on the local gateway, from the sender's frame until the last member has it: gateway, functions and
 * PostgreSQL as `npm start` runs them, clients in a process of their own. Beside it the documents' sample, one blocking
 * requests.post after another to the same reverse-push URL for the same clients.
 */
export async function benchRoom(rounds: number): Promise<Result | undefined> {
  if (!(await hasRequests())) {
    process.stderr.write(`skipped: ${PYTHON_MISSING}\n`);
    return undefined;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "bench-room-"));
  const emulator = await startEmulator({ set: { CHAT_FRAMES_PER_SECOND: "0" } });
  const crowd = Program.start("push/programs/crowd", folder);
  const sql = postgres(emulator.ready.databaseUrl, { max: 1, fetch_types: false });
  const ask = async (request: object) => await crowd.ask(request, v.object({ wallMs: v.number() }));
  try {
    process.stderr.write(`connect ${MEMBERS + 1} clients\n`);
    await ask({ do: "connect", url: emulator.ready.websocketUrl, clients: MEMBERS + 1 });
    const stored = await sql<{ id: string }[]>`select id from connections`;
    const ids = stored.map(({ id }) => id);
    const subjects = {
      [OURS]: () => ask({ do: "say", data: DATA }),
      [PYTHON]: async () => {
        const heard = ask({ do: "listen" });
        const wallMs = await pushByPython(emulator.ready.reversePushUrl, ids, `push ${DATA}`, folder);
        await heard;
        return { wallMs };
      },
    };
    return resultOf("room", await runRounds(subjects, rounds, WARM_UPS), [
      { name: `${OURS} / ${PYTHON}`, of: [OURS], over: [PYTHON], aim: 1 / 18 },
    ]);
  } finally {
    await Promise.all([crowd.stop(), sql.end()]);
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
