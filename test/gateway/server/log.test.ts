import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { REPOSITORY } from "../../support/checkout";
import { TYPESCRIPT } from "../../support/typescript";

const LINES = 30_000;
/** Of about a kilobyte each: more than three times what may wait. */
const PROGRAM = `
  const { log, flush } = require(${JSON.stringify(path.join(REPOSITORY, "gateway/server/log"))}).createLog();
  const text = "x".repeat(1_000);
  for (let number = 0; number < ${LINES}; number++) log.info({ number, text }, "line");
  process.once("message", async () => {
    log.info("last");
    await flush();
    process.disconnect();
  });
  process.send("all is said");
`;

test("GIVEN a stdout that nobody reads WHEN more is logged than may wait THEN it does not wait, and when it is read a line tells how many were lost", async () => {
  const child = spawn(process.execPath, [...TYPESCRIPT, "--eval", PROGRAM], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const { stdout } = child;
  if (stdout === null) throw new Error("its stdout is not a pipe");
  const ended = once(child, "close");
  await once(child, "message");

  const lines: { event: string; number?: number; lost?: number }[] = [];
  let bytes = 0;
  for await (const line of createInterface(stdout)) {
    bytes += line.length + 1;
    lines.push(JSON.parse(line));
    if (lines.at(-1)?.event === "log_written_again") child.send("say more");
  }
  await ended;

  const kept = lines.length - 2;
  expect(bytes).toBeGreaterThan(7 * 1024 * 1024);
  expect(bytes).toBeLessThan(9 * 1024 * 1024);
  expect(lines.slice(0, kept).map(({ number }) => number)).toEqual([...Array(kept).keys()]);
  expect(lines.slice(kept)).toEqual([
    expect.objectContaining({ event: "log_written_again", level: "warn", lost: LINES - kept }),
    expect.objectContaining({ event: "last" }),
  ]);
});
