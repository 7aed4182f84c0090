import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { main_handler as transmit } from "../../../functions/transmit/index";
import { answers } from "./answers";

/** A frame of one sender to a room, for invocations that may take so long each. */
export interface TurnsRequest {
  readonly sender: string;
  readonly room: string;
  readonly timeLimitMs: number;
}

/** How many invocations it took, how long they took together, and the most memory that the process has held so far. */
export interface TurnsAnswer {
  readonly turns: number;
  readonly wallMs: number;
  readonly peakMb: number;
}

// SCF's API, which takes the events that an invocation leaves to the next one.
const events: unknown[] = [];
const api = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  events.push(JSON.parse(JSON.parse(Buffer.concat(chunks).toString()).ClientContext));
  response.end('{"Response":{"Result":{}}}');
}).listen(0, "127.0.0.1");

// The whole transmit function, as an instance of SCF runs it for one event after another.
answers<TurnsRequest>(async ({ sender, room, timeLimitMs }): Promise<TurnsAnswer> => {
  if (!api.listening) await once(api, "listening");
  const address = api.address();
  if (address === null || typeof address === "string") throw new Error("the API does not listen on TCP");
  process.env.INVOKE_URL = `http://127.0.0.1:${address.port}`;
  const context = { request_id: "bench", function_name: "transmit", time_limit_in_ms: timeLimitMs };
  const data = JSON.stringify({ type: "message", room, data: "x".repeat(100) });
  const websocket = { action: "data send", secConnectionID: sender, dataType: "text", data };
  const began = performance.now();
  let turns = 0;
  for (let event: unknown = { websocket }; event !== undefined; event = events.shift()) {
    turns += 1;
    await transmit(event, context);
  }
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return { turns, wallMs: performance.now() - began, peakMb: Number(peak) / 1024 };
});
