import { Agent, request } from "node:http";
import type { CleanupEvent, RegisterEvent, TransmitEvent } from "../../../functions/shared/wire/events";

// Functions that do nothing: the gateway's own work is what is measured.

const agent = new Agent({ keepAlive: true });

export const register = async ({ websocket: { secConnectionID } }: RegisterEvent) => ({
  ...{ errNo: 0, errMsg: "ok" },
  websocket: { action: "connecting", secConnectionID },
});

/** Sends back what the client said. */
export function transmit({ websocket: { secConnectionID, dataType, data } }: TransmitEvent): Promise<void> {
  const websocket = { action: "data send", secConnectionID, dataType, data };
  return new Promise((resolve, reject) => {
    request(process.env.REVERSE_PUSH_URL ?? "", { method: "POST", agent }, (answer) => {
      answer.resume().on("end", resolve);
    })
      .on("error", reject)
      .end(JSON.stringify({ websocket }));
  });
}

export const cleanup = async (_: CleanupEvent) => {};
