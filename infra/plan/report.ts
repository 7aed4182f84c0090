import type { AttributeChange } from "./attributes";
import { type ChangeKind, changeKinds } from "./change-kind";
import { type ConstructChanges, changesOf, outputChangesOf } from "./changes";
import { type Check, checksOf } from "./checks/checks";
import { noticesOf } from "./notices";
import type { Plan } from "./plan-json";
import type { StackBlocks } from "./stack-blocks";

/** A plan as it is reviewed. No secret is in it, so every format may print all of it. */
export interface Report {
  readonly environment: string;
  /** `refused` where a check is not acknowledged. */
  readonly result: "unchanged" | "changed" | "refused";
  /** How many resources of each kind of change. */
  readonly summary: Readonly<Record<ChangeKind, number>>;
  readonly checks: readonly Check[];
  /** Acknowledged names that no check has. */
  readonly unusedAcknowledgements: readonly string[];
  /** What should be known whether or not anything changes; they refuse nothing. */
  readonly notices: readonly string[];
  readonly constructs: readonly ConstructChanges[];
  readonly outputs: readonly AttributeChange[];
}

export interface ReportProps {
  readonly environment: string;
  readonly plan: Plan;
  readonly blocks: StackBlocks;
  /** Names of checks that were acknowledged. */
  readonly acknowledged: readonly string[];
}

/** Judges a plan. */
export function reportOf({ environment, plan, blocks, acknowledged }: ReportProps): Report {
  const checks = checksOf(plan, blocks, acknowledged);
  const constructs = changesOf(plan, blocks);
  const refused = checks.some((check) => !check.acknowledged);
  const kinds = constructs.flatMap(({ resources }) => resources.map(({ kind }) => kind));
  const count = (wanted: ChangeKind) => kinds.filter((kind) => kind === wanted).length;
  return {
    environment,
    result: refused ? "refused" : plan.applyable ? "changed" : "unchanged",
    summary: {
      added: count("added"),
      changed: count("changed"),
      replaced: count("replaced"),
      destroyed: count("destroyed"),
      adopted: count("adopted"),
      forgotten: count("forgotten"),
      rerun: count("rerun"),
    },
    checks,
    unusedAcknowledgements: acknowledged.filter((name) => !checks.some((check) => check.name === name)),
    notices: noticesOf(plan, blocks),
    constructs,
    outputs: outputChangesOf(plan),
  };
}

/** `1 added, 2 changed`, or that nothing is. */
export function summaryText({ summary, outputs, result }: Report): string {
  const parts = changeKinds.filter((kind) => summary[kind] > 0).map((kind) => `${summary[kind]} ${kind}`);
  if (outputs.length > 0 && parts.length === 0) parts.push("only outputs change");
  if (parts.length > 0) return parts.join(", ");
  return result === "unchanged" ? "no change" : "only the state changes";
}
