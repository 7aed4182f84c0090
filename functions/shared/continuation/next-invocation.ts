import { FunctionError, notHandedOver } from "../errors";
import type { Parsed } from "../wire/parsed";
import type { FunctionApi } from "./function-api";
import type { RoleKeys } from "./role-keys";

/** How this invocation asks for one that goes on with what it has no time for. */
export class NextInvocation {
  constructor(
    private readonly api: FunctionApi | undefined,
    private readonly keys: Parsed<RoleKeys>,
  ) {}

  /** @throws NOT_HANDED_OVER */
  async begin(event: object, timeLimitMs: number): Promise<void> {
    if (this.api === undefined) throw notHandedOver("INVOKE_URL is not set.");
    if (!this.keys.ok) throw notHandedOver(`The function's ${this.keys.field} ${this.keys.problem}.`);
    try {
      await this.api.invokeLater(this.keys.value, event, timeLimitMs);
    } catch (error) {
      const isRefused = error instanceof FunctionError && error.code === "INVOCATION_REFUSED";
      const problem = isRefused ? error.message : "SCF could not be asked.";
      throw notHandedOver(problem, error);
    }
  }
}
