import type { Case } from "./case";
import { Client } from "./client";
import { notConnected } from "./errors";
import { Session } from "./session";
import type { Target } from "./target";
import { topics } from "./topics";
import { CannotBeTold, type Verdict, Violation } from "./verdict";

/** What came of one case. */
export interface CaseResult {
  readonly topic: string;
  readonly case: Case;
  readonly verdict: Verdict;
}

/**
 * Checks a system, one case after the other, and tells each as it ends.
 *
 * @throws NOT_CONNECTED where a client is not let in at one of the addresses
 * @throws CONNECTION_ID_COMMAND_FAILED
 */
export async function run(target: Target, tell: (result: CaseResult) => void): Promise<CaseResult[]> {
  await mustLetIn(target);
  const results: CaseResult[] = [];
  for (const { title, cases } of topics) {
    for (const one of cases) {
      const result = { topic: title, case: one, verdict: await verdictOf(one, target) };
      tell(result);
      results.push(result);
    }
  }
  return results;
}

async function mustLetIn(target: Target): Promise<void> {
  const { protocols } = new Session(target);
  for (const address of target.addresses) {
    try {
      const client = await Client.connect(address, { protocols, timeoutMs: target.timeoutMs });
      await client.close(1000);
    } catch (error) {
      if (error instanceof Violation) throw notConnected(address.href, error.message);
      throw error;
    }
  }
}

async function verdictOf(one: Case, target: Target): Promise<Verdict> {
  if (one.ownGatewayOnly === true && target.apiGateway)
    return { verdict: "cannot be told", detail: "API Gateway's documents do not promise it" };
  const session = new Session(target);
  try {
    await one.check(session);
    return { verdict: "pass" };
  } catch (error) {
    if (error instanceof Violation) return { verdict: "fail", detail: error.message };
    if (error instanceof CannotBeTold) return { verdict: "cannot be told", detail: error.message };
    throw error;
  } finally {
    await session.end();
  }
}
