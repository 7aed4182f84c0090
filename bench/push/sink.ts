import * as v from "valibot";
import { Program } from "../program";

const answer = v.object({ port: v.number(), received: v.number() });

/** A push endpoint in a process of its own that takes everything. */
export interface Sink {
  readonly url: string;
  /** How many pushes it has got so far. */
  received(): Promise<number>;
  stop(): Promise<void>;
}

export async function startSink(folder: string): Promise<Sink> {
  const program = Program.start("push/programs/sink", folder);
  const { port } = await program.ask({}, answer);
  return {
    url: `http://127.0.0.1:${port}/api-bench`,
    received: async () => (await program.ask({}, answer)).received,
    stop: () => program.stop(),
  };
}
