import { Listr, ListrLogger, ProcessOutput } from "listr2";
import type { Progress } from "../progress";

/** Shows one line a step, on a terminal or in a log; nothing where there is no stream. */
export function showProgress(stream: NodeJS.WriteStream | undefined): Progress {
  if (stream === undefined) return (_, work) => work();
  const rendererOptions = {
    logger: new ListrLogger({ useIcons: false, processOutput: new ProcessOutput(stream, stream) }),
  };
  const options = {
    ...{ rendererOptions, fallbackRenderer: "simple" as const, fallbackRendererOptions: rendererOptions },
    // Its own signal listeners would end the process in the middle of a step, and leave what the step began.
    registerSignalListeners: false,
  };
  return async (title, work) => {
    const done = work();
    // The error itself is told once, at the end.
    const shown = done.then(
      () => undefined,
      () => Promise.reject(new Error("see below")),
    );
    await new Listr([{ title, task: () => shown }], options).run().catch(() => undefined);
    return done;
  };
}
