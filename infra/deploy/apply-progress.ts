import { GREEN, type Paint, RED } from "../colour";
import type { ApplyAction, ApplyEvent, Diagnostic } from "./apply-event";

export interface ApplyProgressProps {
  /** How many operations the apply has: a replaced resource is two. */
  readonly total: number;
  /** A resource's name for people, by its address. */
  readonly nameOf: (address: string) => string;
  readonly paint: Paint;
  /** Gets each line that a person shall see. */
  readonly write: (line: string) => void;
}

const WORDS: Readonly<Record<ApplyAction, { readonly doing: string; readonly done: string }>> = {
  create: { doing: "being created", done: "created" },
  update: { doing: "being changed", done: "changed" },
  delete: { doing: "being destroyed", done: "destroyed" },
};

/** Seconds between two lines about a resource that takes long. */
const STILL_SECONDS = 30;

/** What Terraform says of a provisioner before its first line: the command, which is in the stack. */
const COMMAND = /^Executing: \[/;

/** Turns the events of an apply into lines that a person can follow, and keeps what went wrong. */
export class ApplyProgress {
  readonly diagnostics: Diagnostic[] = [];
  /** Operations that were done. */
  done = 0;
  /** When a resource was last told of, in seconds since it was begun. */
  private readonly told = new Map<string, number>();

  constructor(private readonly props: ApplyProgressProps) {}

  take(event: ApplyEvent): void {
    const { paint, write } = this.props;
    if (event.type === "diagnostic") {
      this.diagnostics.push(event.diagnostic);
      return;
    }
    const address = event.hook.resource.addr;
    const name = this.props.nameOf(address);
    if (event.type === "provision_progress") {
      if (!COMMAND.test(event.hook.output)) write(`    ${name}: ${event.hook.output.trimEnd()}`);
      return;
    }
    const { doing, done } = WORDS[event.hook.action];
    if (event.type === "apply_start") {
      this.told.set(address, 0);
      write(`  · ${name} is ${doing}`);
      return;
    }
    const seconds = event.hook.elapsed_seconds;
    switch (event.type) {
      case "apply_progress":
        if (seconds - (this.told.get(address) ?? 0) < STILL_SECONDS) return;
        this.told.set(address, seconds);
        write(`  · ${name} is still ${doing}, for ${seconds} s`);
        return;
      case "apply_complete":
        this.done += 1;
        write(`${paint(GREEN, `  ✔ ${name} ${done}`)} in ${seconds} s  [${this.done}/${this.props.total}]`);
        return;
      case "apply_errored":
        write(`${paint(RED, `  ✗ ${name} could not be ${done}`)}, after ${seconds} s`);
    }
  }
}
