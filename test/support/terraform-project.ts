import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { clientEnvironment } from "../../emulator/cloud/client-environment";
import { synthesize } from "../../infra/synthesize";
import type { Access } from "../emulator/cloud/support";
import { REPOSITORY } from "./checkout";
import { testEnvironments } from "./environments";
import { descendants, isRunning } from "./processes";

/** How terraform ended, and all that it wrote. */
export interface TerraformRun {
  readonly exit: number | null;
  readonly output: string;
}

/** A stack of dev as synthesized, for the real terraform, with a state of its own. */
export class TerraformProject {
  private constructor(
    /** The stack's folder. */
    private readonly folder: string,
    /** The file of the state. */
    readonly state: string,
    private readonly access: Access,
  ) {}

  /** Synthesizes into a folder and initializes; the provider's calls go to `access`. */
  static async create(folder: string, access: Access): Promise<TerraformProject> {
    const { dev } = testEnvironments;
    const outdir = path.join(folder, "cdktf.out");
    synthesize({ root: REPOSITORY, outdir, environments: { dev } });
    return TerraformProject.initialize(path.join(outdir, "stacks/dev"), folder, access);
  }

  /** Initializes a stack that is there, with its state in `folder`; the provider's calls go to `access`. */
  static async initialize(stack: string, folder: string, access: Access): Promise<TerraformProject> {
    const state = path.join(folder, "dev.tfstate");
    const project = new TerraformProject(stack, state, access);
    const { exit, output } = await project.run("init", `-backend-config=path=${state}`);
    if (exit !== 0) throw new Error(output);
    return project;
  }

  /** The same stack and state, with the provider's calls going somewhere else. */
  at(access: Access): TerraformProject {
    return new TerraformProject(this.folder, this.state, access);
  }

  /** The synthesized stack as text, changed by hand: everything that `pattern` finds is replaced. */
  edit(pattern: RegExp, replacement: string): void {
    const file = path.join(this.folder, "cdk.tf.json");
    writeFileSync(file, readFileSync(file, "utf8").replace(pattern, replacement));
  }

  /** Puts the functions' code at other paths, which is all that the provider notices of other code. */
  renewCode(): void {
    cpSync(path.join(this.folder, "assets"), path.join(this.folder, "renewed"), { recursive: true });
    this.edit(/("zip_file": ")assets\//g, "$1renewed/");
  }

  /** Runs terraform to its end. */
  async run(...args: string[]): Promise<TerraformRun> {
    return this.start(...args).ended;
  }

  apply(): Promise<TerraformRun> {
    return this.run("apply", "-auto-approve");
  }

  /** Plans: exit 0 says that nothing is to be changed, 2 that something is. */
  plan(): Promise<TerraformRun> {
    return this.run("plan", "-detailed-exitcode");
  }

  /** The outputs, as JSON. */
  async outputs(): Promise<Record<string, { readonly value: unknown }>> {
    return JSON.parse((await this.run("output", "-json")).output);
  }

  /** Starts terraform; `kill` ends it and all that it has started at once, as kill -9 does. */
  start(...args: string[]): { readonly ended: Promise<TerraformRun>; kill(): Promise<void> } {
    const child = spawn(
      "terraform",
      [...args, ...(args[0] === "output" ? [] : ["-input=false"]), "-no-color"],
      {
        cwd: this.folder,
        env: {
          ...process.env,
          ...clientEnvironment(this.access),
          CHECKPOINT_DISABLE: "1",
          TF_IN_AUTOMATION: "1",
        },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    const ended = endOf(child);
    return {
      ended,
      async kill() {
        const started = descendants(child.pid);
        child.kill("SIGKILL");
        for (const pid of started.filter(isRunning)) process.kill(pid, "SIGKILL");
        await ended;
      },
    };
  }
}

async function endOf(child: ChildProcess): Promise<TerraformRun> {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (output += text));
  const [exit] = await once(child, "close");
  return { exit, output };
}
