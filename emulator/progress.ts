import { startInterrupted } from "./errors";

/** Runs one step of a start and shows it to whoever waits. */
export type Progress = <T>(title: string, work: () => Promise<T>) => Promise<T>;

/** Begins no further step once the signal is aborted: the step then throws START_INTERRUPTED. */
export function until(signal: AbortSignal, progress: Progress): Progress {
  return (title, work) => {
    if (signal.aborted) throw startInterrupted();
    return progress(title, work);
  };
}
