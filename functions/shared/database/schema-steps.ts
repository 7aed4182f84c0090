import { errorCode } from "../error-code";
import type { Sql, Statements } from "./client";
import { steps } from "./schema/steps";

/** The key of the advisory lock; any constant, as long as every release takes the same. */
const LOCK = 7_305_112;

/** SQLSTATE undefined_table: the database has never seen a step. */
const UNDEFINED_TABLE = "42P01";

/** Whether the database lacks steps of this release. One that is ahead of it is not behind. */
export async function isBehind(sql: Sql): Promise<boolean> {
  try {
    return (await level(sql)) < steps.length;
  } catch (error) {
    if (errorCode(error) === UNDEFINED_TABLE) return true;
    throw error;
  }
}

/**
 * Brings the database to the level of this release, all or nothing. Many instances that start at once wait for the
 * one that applies the steps, and then find nothing left to do.
 */
export async function applySteps(sql: Sql, timeLimitMs: number): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`select set_config('statement_timeout', ${String(timeLimitMs)}, true)`;
    await transaction`select pg_advisory_xact_lock(${LOCK})`;
    await transaction`
      create table if not exists schema_steps (
        number integer primary key,
        applied_at timestamptz not null default now()
      )`;
    const applied = await level(transaction);
    for (const [index, step] of steps.entries()) {
      if (index < applied) continue;
      await transaction.unsafe(step);
      await transaction`insert into schema_steps (number) values (${index + 1})`;
    }
  });
}

async function level(sql: Statements): Promise<number> {
  const [row] = await sql<{ level: number }[]>`select coalesce(max(number), 0) as level from schema_steps`;
  return row?.level ?? 0;
}
