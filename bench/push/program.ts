import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { buildSync } from "esbuild";
import * as v from "valibot";

/** A program of this folder in a process of its own, bundled as functions are, that answers one request at a time. */
export class Program {
  private constructor(private readonly child: ChildProcess) {}

  /**
   * Bundles `programs/<name>.ts` into `folder` and starts it.
   *
   * @param execArgs options of Node.js
   */
  static start(
    name: string,
    folder: string,
    env: NodeJS.ProcessEnv = {},
    execArgs: readonly string[] = [],
  ): Program {
    const outfile = path.join(folder, `${name}.js`);
    buildSync({
      entryPoints: [path.join(__dirname, "programs", `${name}.ts`)],
      outfile,
      ...{ bundle: true, minify: true, platform: "node", target: "node18", logLevel: "error" },
    });
    return new Program(
      fork(outfile, [], {
        env: { PATH: process.env.PATH, ...env },
        execArgv: [...execArgs],
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      }),
    );
  }

  /** Sends a request and resolves with the answer. Rejects when the program ends instead, or answers something else. */
  async ask<const Schema extends v.GenericSchema>(
    request: object,
    schema: Schema,
  ): Promise<v.InferOutput<Schema>> {
    const stop = new AbortController();
    this.child.send(request);
    try {
      return await Promise.race([
        once(this.child, "message", stop).then(([answer]) => v.parse(schema, answer)),
        once(this.child, "exit", stop).then(([code, signal]): never => {
          throw new Error(`The program ended with ${code ?? signal}.`);
        }),
      ]);
    } finally {
      stop.abort();
    }
  }

  async stop(): Promise<void> {
    const ended = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await ended;
  }
}
