import { Cron } from "croner";
import type { TimerDescription } from "./descriptions";

/**
 * Runs timer triggers: seven fields, second first, in Beijing time as SCF has it (document 583/9708).
 *
 * @param invoke runs the timers' function with the event of one
 * @returns how to end them
 */
export function startTimers(
  timers: readonly TimerDescription[],
  invoke: (event: object) => Promise<unknown>,
): () => void {
  const jobs = timers.map(({ name, cron, message }) => {
    const fire = async () => {
      const event = { Type: "Timer", TriggerName: name, Time: new Date().toISOString(), Message: message };
      // A failure is in the log already; the next run is the timer's own retry.
      await invoke(event).catch(() => undefined);
    };
    return new Cron(cron, { timezone: "Asia/Shanghai", protect: true }, fire);
  });
  return () => {
    for (const job of jobs) job.stop();
  };
}
