import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { errorCode } from "../gateway/error-code";
import { dataDirectoryInUse, dataDirectoryUnusable } from "./errors";

/** The process that claimed a directory. */
const owner = v.object({ pid: v.pipe(v.number(), v.integer(), v.minValue(1)), began: v.string() });

/** Where one environment keeps what must outlive a run, and what a run needs on disk. */
export class DataDirectory {
  /** What the stack's generated values were; see Memory. */
  readonly stateFile: string;
  /** The cluster of PostgreSQL. */
  readonly postgres: string;
  /** What cdktf synthesized for the run. */
  readonly synthesized: string;
  /** Unpacked zips and the functions' bootstrap; made anew by each run. */
  readonly code: string;
  /** What the emulated cloud keeps: its state, and the zips that functions were made from. */
  readonly cloud: string;

  private readonly ownerFile: string;

  private constructor(private readonly root: string) {
    this.stateFile = path.join(root, "state.json");
    this.postgres = path.join(root, "postgres");
    this.synthesized = path.join(root, "cdktf.out");
    this.code = path.join(root, "code");
    this.cloud = path.join(root, "cloud");
    this.ownerFile = path.join(root, "owner.json");
  }

  /**
   * Makes the directory and claims it for this process.
   *
   * @throws DATA_DIRECTORY_IN_USE, DATA_DIRECTORY_UNUSABLE
   */
  static claim(root: string): DataDirectory {
    const directory = new DataDirectory(path.resolve(root));
    const owner = directory.owner();
    if (owner !== undefined) throw dataDirectoryInUse(directory.root, owner);
    try {
      directory.begin();
    } catch (error) {
      throw dataDirectoryUnusable(directory.root, errorCode(error), error);
    }
    return directory;
  }

  /** Gives the directory up, for the next run. */
  release(): void {
    rmSync(this.ownerFile, { force: true });
  }

  private begin(): void {
    mkdirSync(this.root, { recursive: true });
    writeFileSync(this.ownerFile, JSON.stringify({ pid: process.pid, began: beginOf(process.pid) }));
    rmSync(this.code, { recursive: true, force: true });
    mkdirSync(this.code);
  }

  /** The running process that claimed the directory, if there is one. */
  private owner(): number | undefined {
    try {
      const { pid, began } = v.parse(owner, JSON.parse(readFileSync(this.ownerFile, "utf8")));
      process.kill(pid, 0);
      return beginOf(pid) === began ? pid : undefined;
    } catch {
      return undefined;
    }
  }
}

/** When a process began, in the kernel's ticks, so that a number given to another process later is not taken for it. */
function beginOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")")).split(" ")[20] ?? "";
  } catch {
    return "";
  }
}
