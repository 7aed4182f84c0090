import { readFileSync } from "node:fs";
import { main_handler as transmit } from "../../../functions/transmit/index";
import { answers } from "./answers";

/** So many frames of one sender to a room, one after the other. */
export interface FramesRequest {
  readonly sender: string;
  readonly room: string;
  readonly frames: number;
}

/** What they took of time and of the processor, and the most memory that the process has held so far. */
export interface FramesAnswer {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

const context = { request_id: "bench", function_name: "transmit", time_limit_in_ms: 900_000 };

// The whole transmit function, as an instance of SCF runs it.
answers<FramesRequest>(async ({ sender, room, frames }): Promise<FramesAnswer> => {
  const data = JSON.stringify({ type: "message", room, data: "x".repeat(100) });
  const websocket = { action: "data send", secConnectionID: sender, dataType: "text", data };
  const began = performance.now();
  const cpuBefore = process.cpuUsage();
  for (let frame = 0; frame < frames; frame += 1) await transmit({ websocket }, context);
  const wallMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpuBefore);
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return { wallMs, cpuMs: (user + system) / 1_000, peakMb: Number(peak) / 1024 };
});
