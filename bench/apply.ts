import { withEmulatedStack } from "./emulated-stack";
import type { Sample } from "./measure";
import { type Result, resultOf } from "./result";
import { runRounds } from "./rounds";

/** The life of an environment on the emulated cloud, beside the same commands on a stack without resources. */
export function benchApply(rounds: number): Promise<Result | undefined> {
  return withEmulatedStack(async (stack) => {
    const empty = stack.empty();
    await empty.initialize();
    const rename = (from: string, to: string) => stack.edit((text) => text.replaceAll(from, to));
    const apply = (of: typeof stack): Promise<Sample> =>
      of.terraform("apply", "-input=false", "-auto-approve");
    const destroy = (of: typeof stack): Promise<Sample> =>
      of.terraform("destroy", "-input=false", "-auto-approve");
    const subjects = {
      "first apply": () => apply(stack),
      "apply, no change": () => apply(stack),
      "apply, path changed": () => {
        rename("/chat", "/talk");
        return apply(stack);
      },
      destroy: () => {
        rename("/talk", "/chat");
        return destroy(stack);
      },
      "apply, empty stack": () => apply(empty),
      "destroy, empty stack": () => destroy(empty),
    };
    const over = (subject: keyof typeof subjects, floor: keyof typeof subjects) => ({
      ...{ name: `${subject} / ${floor}`, of: [subject], over: [floor] },
    });
    // The first round makes nothing warm that the next would not make anew, except files in the machine's memory.
    return resultOf("apply", await runRounds(subjects, rounds, 1), [
      over("first apply", "apply, empty stack"),
      over("apply, no change", "apply, empty stack"),
      over("apply, path changed", "apply, empty stack"),
      over("destroy", "destroy, empty stack"),
    ]);
  });
}
