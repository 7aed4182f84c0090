import { randomUUID } from "node:crypto";
import { Cron } from "croner";
import type { LocalFunctions } from "./runtime/functions";
import type { TimerDescription } from "./stack/system";

/**
 * Runs the stack's timer triggers: seven fields, second first, in Beijing time as SCF has it (document 583/9708).
 *
 * @returns how to end them
 */
export function startTimers(timers: readonly TimerDescription[], functions: LocalFunctions): () => void {
  const jobs = timers.map(({ name, cron, functionName, message }) => {
    const fire = async () => {
      const event = { Type: "Timer", TriggerName: name, Time: new Date().toISOString(), Message: message };
      // A failure is in the log already; the next run is the timer's own retry.
      await functions.invoke(functionName, event, randomUUID()).catch(() => undefined);
    };
    return new Cron(cron, { timezone: "Asia/Shanghai", protect: true }, fire);
  });
  return () => {
    for (const job of jobs) job.stop();
  };
}
