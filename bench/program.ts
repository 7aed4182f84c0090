import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { buildSync } from "esbuild";
import * as v from "valibot";

/** How a program is run. */
export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Options of Node.js. */
  readonly execArgs?: readonly string[];
  readonly cwd?: string;
  readonly quiet?: boolean;
}

/** A program in a process of its own, bundled as functions are, that answers one request at a time. */
export class Program {
  /** Resolves when the process has ended. */
  readonly ended: Promise<unknown>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = once(child, "exit");
  }

  /**
   * Bundles a program into `folder` and starts it.
   *
   * @param name where its source is within bench/, without its extension
   * @param execArgs options of Node.js
   */
  static start(
    name: string,
    folder: string,
    env: NodeJS.ProcessEnv = {},
    execArgs: readonly string[] = [],
  ): Program {
    return Program.run(bundleProgram(name, folder), [], { env, execArgs });
  }

  /** Starts a program as it is; its output is dropped, but for stderr unless it is `quiet`. */
  static run(
    file: string,
    args: readonly string[],
    { env = {}, execArgs = [], cwd, quiet = false }: RunOptions = {},
  ): Program {
    return new Program(
      fork(file, args, {
        env: { PATH: process.env.PATH, ...env },
        execArgv: [...execArgs],
        stdio: ["ignore", "ignore", quiet ? "ignore" : "inherit", "ipc"],
        ...(cwd !== undefined && { cwd }),
      }),
    );
  }

  /** The process's id. */
  get pid(): number {
    return this.child.pid ?? Number.NaN;
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
    this.child.kill("SIGKILL");
    await this.ended;
  }
}

/**
 * Bundles a program as functions are, and gives the file.
 *
 * @param name where its source is within bench/, without its extension
 */
export function bundleProgram(name: string, folder: string): string {
  const outfile = path.join(folder, `${path.basename(name)}.js`);
  buildSync({
    entryPoints: [path.join(__dirname, name)],
    outfile,
    ...{ bundle: true, minify: true, platform: "node", target: "node18", logLevel: "error" },
  });
  return outfile;
}
