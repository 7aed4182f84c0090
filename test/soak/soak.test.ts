import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import * as v from "valibot";
import { PROJECT } from "../support/checkout";
import { descendants, isRunning } from "../support/processes";
import { TSX, TYPESCRIPT } from "../support/typescript";
import { until } from "../support/until";

const gauges = v.object({
  gatewayMb: v.pipe(v.number(), v.minValue(1)),
  functionsMb: v.pipe(v.number(), v.minValue(1)),
  descriptors: v.pipe(v.number(), v.minValue(1)),
  databaseMb: v.pipe(v.number(), v.minValue(1)),
  postgresMb: v.pipe(v.number(), v.minValue(1)),
  databaseConnections: v.pipe(v.number(), v.minValue(1)),
});

const result = v.object({
  messages: v.number(),
  deliveries: v.number(),
  reconnects: v.number(),
  lost: v.number(),
  course: v.object({ start: gauges, middle: gauges, end: gauges }),
  findings: v.array(v.string()),
});

function start(options: readonly string[], nodeOptions: readonly string[] = TYPESCRIPT) {
  const child = spawn(process.execPath, [...nodeOptions, "soak/cli.ts", ...options], { cwd: PROJECT });
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  const ended = once(child, "close").then(async ([code]) => ({
    code,
    stdout: await stdout,
    stderr: await stderr,
  }));
  return { child, ended };
}

it("a short soak finds that all is well, and tells what it saw", async () => {
  const { code, stdout, stderr } = await start(["--minutes", "0.1", "--clients", "20", "--json"]).ended;

  const seen = v.parse(result, JSON.parse(stdout));
  expect(seen).toMatchObject({ lost: 0, findings: [] });
  expect(seen.messages).toBeGreaterThan(0);
  expect(seen.deliveries).toBeGreaterThan(seen.messages);
  expect({ code, stderr }).toMatchObject({ code: 0 });
}, 180_000);

it("a soak that is interrupted ends everything, and says so by its exit code", async () => {
  const { child, ended } = start(["--minutes", "60", "--clients", "4"], TSX);
  // Two for each function at least, and PostgreSQL.
  await until(() => descendants(child.pid).length >= 5);
  const processes = descendants(child.pid);
  child.kill("SIGINT");

  expect(await ended).toMatchObject({ code: 1 });
  expect(processes.filter(isRunning)).toEqual([]);
}, 180_000);

it.each([
  ["--clients", "1", "a whole number from 2 to 10000"],
  ["--minutes", "0", "a number above 0"],
])("%s %s is refused with what is allowed", async (option, value, allowed) => {
  const { code, stderr } = await start([option, value]).ended;

  expect(code).toBe(1);
  expect(stderr).toContain(allowed);
});
