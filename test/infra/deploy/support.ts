import { readFileSync } from "node:fs";
import path from "node:path";
import { type ApplyEvent, parseApplyEvent } from "../../../infra/deploy/apply-event";

/** The lines of `terraform apply -json` that were recorded; see fixtures/README.md. */
export const recordedLines = (name: "apply" | "apply-failed"): string[] =>
  readFileSync(path.join(__dirname, "fixtures", `${name}.jsonl`), "utf8")
    .trimEnd()
    .split("\n");

/** What is read of them. */
export const recordedEvents = (name: "apply" | "apply-failed"): ApplyEvent[] =>
  recordedLines(name).flatMap((line) => parseApplyEvent(line) ?? []);
