import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { relayStack } from "../infra/relay/support";
import { all } from "../infra/support";
import { REPOSITORY } from "../support/checkout";

/** An event that a program logs. */
interface LogEvent {
  readonly name: string;
  readonly level: string;
}

const LEVELS = ["info", "warn", "error", "fatal"];

/**
 * The name of a log event in a call of a log, which is the only literal text among its arguments; a log that is made of
 * another one passes on the `event` that it was called with.
 */
function eventsOf(file: string): LogEvent[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022);
  const events: LogEvent[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const level = node.expression.name.text;
      const isLog = /(^|[.#])(refusal)?log$/i.test(node.expression.expression.getText(source));
      const passesOn = node.arguments.at(-1)?.getText(source) === "event";
      if (isLog && !passesOn && LEVELS.includes(level)) {
        const [name] = node.arguments.filter(ts.isStringLiteral).map(({ text }) => text);
        if (name === undefined)
          throw new Error(`${file} logs an event without a name: ${node.getText(source)}`);
        events.push({ name, level });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return events;
}

const logged = (["functions", "gateway"] as const).flatMap((room) =>
  readdirSync(path.join(REPOSITORY, room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => eventsOf(path.join(REPOSITORY, room, file))),
);
const ofLevel = (...levels: string[]) =>
  [...new Set(logged.filter(({ level }) => levels.includes(level)).map(({ name }) => name))].sort();

const [, alarms = ""] = readFileSync(path.join(REPOSITORY, "docs/runbook.md"), "utf8").split("\n## Alarms\n");
/** What the rows of the tables of alarms are about: the names in their first cells. */
const rows = (alarms.split("\n## ")[0] ?? "")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .flatMap((line) => line.split("|")[1]?.match(/(?<=`)[A-Za-z_]+(?=`)/g) ?? []);

describe("the runbook", () => {
  test("says of every error that a function or a node logs what it means and what to do", () => {
    const errors = ofLevel("error", "fatal");
    expect(errors).toEqual(expect.arrayContaining(["invocation_failed", "transmit_failed", "not_started"]));
    expect(errors.filter((name) => !rows.includes(name))).toEqual([]);
  });

  test("says so of handshakes that a node refuses, as one that is full does", () => {
    expect(ofLevel("warn")).toContain("refused");
    expect(rows).toContain("refused");
  });

  test("says so of every alarm that the stacks declare", () => {
    const declared = new Set<string>();
    // A relay's stack has the alarms of every other one too.
    for (const policy of all(relayStack(), "resource", "tencentcloud_monitor_alarm_policy")) {
      const { conditions, event_conditions = [] } = Object(policy);
      for (const { metric_name } of [...conditions.rules, ...event_conditions]) declared.add(metric_name);
    }
    expect(declared).toContain("Storage");
    expect([...declared].filter((name) => !rows.includes(name))).toEqual([]);
  });

  test("names no event that nothing logs", () => {
    const events = rows.filter((name) => /^[a-z]+(_[a-z]+)+$/.test(name));
    const watched = ["ping_unreachable", "guest_reboot"];
    expect(events.filter((name) => ![...ofLevel(...LEVELS), ...watched].includes(name))).toEqual([]);
  });
});
