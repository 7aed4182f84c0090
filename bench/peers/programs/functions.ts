import { PushClient } from "../../../functions/shared/push-client";
import type { CleanupEvent, RegisterEvent, TransmitEvent } from "../../../functions/shared/wire/events";

// Functions that do nothing: the gateway's own work is what is measured.

/** Longer than any push takes here. */
const PUSH_MS = 3_000;

let pushes: PushClient | undefined;

export const register = async ({ websocket: { secConnectionID } }: RegisterEvent) => ({
  ...{ errNo: 0, errMsg: "ok" },
  websocket: { action: "connecting", secConnectionID },
});

/** Sends back what the client said. */
export async function transmit({
  websocket: { secConnectionID, dataType, data },
}: TransmitEvent): Promise<void> {
  pushes ??= new PushClient({ url: new URL(process.env.REVERSE_PUSH_URL ?? ""), gone: [], batch: false });
  await pushes.send(secConnectionID, { dataType, data }, PUSH_MS);
}

export const cleanup = async (_: CleanupEvent) => {};
