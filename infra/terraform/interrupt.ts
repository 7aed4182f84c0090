/**
 * Aborts when this process is told to end: by Ctrl-C, by kill, or by the end of its terminal. From then on further
 * signals do nothing, so that Terraform can end in order and write its state.
 */
export function interruptSignal(onInterrupt: () => void): AbortSignal {
  const interrupted = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      if (!interrupted.signal.aborted) onInterrupt();
      interrupted.abort();
    });
  }
  return interrupted.signal;
}

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
