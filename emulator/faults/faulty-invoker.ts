import type { FunctionRole } from "../../functions/shared/wire/events";
import type { Invocation, Invoker } from "../../gateway/invoker";
import type { FaultChoice } from "./faulty-delivery";

/** Invokes the functions for a gateway, and loses some of what cleanup should be told: the gateway takes it for done. */
export class FaultyInvoker implements Invoker {
  constructor(
    private readonly functions: Invoker,
    private readonly choice: FaultChoice,
  ) {}

  async invoke<Role extends FunctionRole>(invocation: Invocation<Role>): Promise<unknown> {
    const { current, random, count } = this.choice;
    if (invocation.role === "cleanup" && random.happens(current()["cleanup-lost"] ?? 0)) {
      count.add("cleanup-lost", { connectionId: invocation.event.websocket.secConnectionID });
      return undefined;
    }
    return this.functions.invoke(invocation);
  }
}
