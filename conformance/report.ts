import type { CaseResult } from "./run";
import type { Verdict } from "./verdict";

type Word = Verdict["verdict"];

const SIGNS: Readonly<Record<Word, string>> = { pass: "✔", fail: "✖", "cannot be told": "?" };
/** Green, red, yellow, as ANSI numbers them. */
const COLOURS: Readonly<Record<Word, number>> = { pass: 32, fail: 31, "cannot be told": 33 };

/** Says results one at a time, under the title of their topic. */
export class Reporter {
  #topic = "";

  constructor(
    private readonly stream: { write(text: string): unknown },
    private readonly colour: boolean,
  ) {}

  /** One line for a case, and why where it did not pass. */
  tell({ topic, case: one, verdict }: CaseResult): void {
    if (topic !== this.#topic) this.stream.write(`\n${topic}\n`);
    this.#topic = topic;
    this.stream.write(`  ${this.#painted(verdict.verdict, SIGNS[verdict.verdict])} ${one.name}\n`);
    if (verdict.verdict === "pass") return;
    const { detail } = verdict;
    this.stream.write(
      `      ${verdict.verdict === "fail" ? detail : `cannot be told from outside: ${detail}`}\n`,
    );
    if (verdict.verdict === "fail")
      this.stream.write(`      the contract: ${one.contract} (${one.source})\n`);
  }

  /** How many passed, failed, and cannot be told. */
  sum(results: readonly CaseResult[]): void {
    const { pass, fail, untold } = count(results);
    const failed = `${fail} failed`;
    const line = [
      `${pass} passed`,
      fail > 0 ? this.#painted("fail", failed) : failed,
      `${untold} cannot be told`,
    ];
    this.stream.write(`\n${line.join(", ")}\n`);
  }

  #painted(word: Word, text: string): string {
    return this.colour ? `\u001b[${COLOURS[word]}m${text}\u001b[0m` : text;
  }
}

/** The whole run as one JSON value. */
export function toJson(addresses: readonly URL[], results: readonly CaseResult[]) {
  const { pass, fail, untold } = count(results);
  return {
    addresses: addresses.map(({ href }) => href),
    ...{ passed: pass, failed: fail, cannotBeTold: untold },
    cases: results.map(({ topic, case: { name, contract, source }, verdict }) => ({
      ...{ topic, name, contract, source },
      ...verdict,
    })),
  };
}

function count(results: readonly CaseResult[]) {
  const of = (word: Word) => results.filter(({ verdict }) => verdict.verdict === word).length;
  return { pass: of("pass"), fail: of("fail"), untold: of("cannot be told") };
}
