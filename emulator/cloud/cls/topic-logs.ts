import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Log } from "./log-groups";

/** What is written to topics: a file for each, a line of JSON for each log. */
export class TopicLogs {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  append(topicId: string, logs: readonly Log[]): void {
    appendFileSync(this.fileOf(topicId), logs.map((log) => `${JSON.stringify(log)}\n`).join(""));
  }

  delete(topicId: string): void {
    rmSync(this.fileOf(topicId), { force: true });
  }

  private fileOf(topicId: string): string {
    return path.join(this.folder, `${topicId}.log`);
  }
}
