import { once } from "node:events";
import { createInterface } from "node:readline";
import { approvalImpossible, interrupted, notApproved } from "../errors";

/** Where a person is asked. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Refuses where nobody could be asked. @throws APPROVAL_IMPOSSIBLE */
export function requireTerminal({ input, output }: Terminal, environment: string, command: string): void {
  if (input.isTTY !== true || output.isTTY !== true) throw approvalImpossible(environment, command);
}

export interface Question {
  readonly text: string;
  /** The one answer that approves. */
  readonly expected: string;
}

/**
 * Asks, and returns when the answer is the expected one, to the letter.
 *
 * @throws NOT_APPROVED for another answer, or none; INTERRUPTED
 */
export async function approve(
  { input, output }: Terminal,
  question: Question,
  signal: AbortSignal,
): Promise<void> {
  // Without editing: the terminal stays as it is, and Ctrl-C stays a signal.
  const lines = createInterface({ input, terminal: false });
  try {
    output.write(`${question.text} `);
    const closed = once(lines, "close").then(() => [undefined]);
    const [answer] = await Promise.race([once(lines, "line", { signal }), closed]);
    if (answer !== question.expected) throw notApproved(question.expected, answer);
  } catch (error) {
    if (signal.aborted) throw interrupted();
    throw error;
  } finally {
    lines.close();
  }
}
