import type { FunctionRole } from "../../functions/shared/wire/events";
import { errorCode } from "../error-code";
import type { Invocation, Invoker } from "../invoker";
import type { RelayMetrics } from "./metrics/relay-metrics";

/** Counts what another invoker does. */
export class MeasuredInvoker implements Invoker {
  constructor(
    private readonly invoker: Invoker,
    private readonly metrics: RelayMetrics,
  ) {}

  async invoke<Role extends FunctionRole>(invocation: Invocation<Role>): Promise<unknown> {
    const began = performance.now();
    const ended = (result: string) =>
      this.metrics.invoked(invocation.role, result, (performance.now() - began) / 1000);
    try {
      const answer = await this.invoker.invoke(invocation);
      ended("ok");
      return answer;
    } catch (error) {
      ended(errorCode(error));
      throw error;
    }
  }
}
