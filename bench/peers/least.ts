import * as v from "valibot";
import { Program } from "../program";
import type { Peer } from "./peer";
import type { LeastRequest } from "./programs/least";

/**
 * What Node.js can do at best: a server that lets everyone in without looking, calls no function, keeps nothing of a
 * client but its socket, and believes whatever is pushed. A floor that it misses can be had in no program.
 */
export async function startLeast(folder: string, execArgs: readonly string[] = []): Promise<Peer> {
  const program = Program.start("peers/programs/least", folder, {}, execArgs);
  const ask = <const S extends v.GenericSchema>(request: LeastRequest, schema: S) =>
    program.ask(request, schema);
  const { clientPort, pushPort } = await ask(
    { do: "start" },
    v.object({ clientPort: v.number(), pushPort: v.number() }),
  );
  return {
    ...{ pid: program.pid, pushPort, sign: "", hello: "", greetings: 0 },
    websocketUrl: `ws://127.0.0.1:${clientPort}/chat`,
    heldBytes: async () => (await ask({ do: "memory" }, v.object({ bytes: v.number() }))).bytes,
    ids: async () => (await ask({ do: "ids" }, v.object({ ids: v.array(v.string()) }))).ids,
    post: (id, data) => ({ path: `/${id}`, body: data }),
    stop: () => program.stop(),
  };
}
