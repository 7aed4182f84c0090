import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { checkOut, REPOSITORY } from "../support/checkout";
import { addReadmesFrame } from "../support/readmes-frame";

const run = promisify(execFile);
const TSC = path.join(REPOSITORY, "node_modules/typescript/bin/tsc");

describe("the README's own logic in place of the chat", () => {
  let folder: string;
  let project: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "own logic "));
    project = checkOut(path.join(folder, "a checkout"));
    addReadmesFrame(project);
    writeFileSync(
      path.join(project, "tsconfig.functions.json"),
      JSON.stringify({ extends: "./tsconfig.json", include: ["functions"] }),
    );
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What the compiler says of the functions; nothing where all is well. */
  const problems = () =>
    run(process.execPath, [TSC, "-p", "tsconfig.functions.json"], { cwd: project }).then(
      () => "",
      ({ stdout }: { stdout: string }) => stdout,
    );

  test("compiles as it stands", async () => {
    expect(await problems()).toBe("");
  });

  test.each([
    ["functions/transmit/index.ts", /^case "time":\n.*\n/m],
    ["functions/shared/chat/server-frame.ts", /^\| \{ type: "time".*\n/m],
  ])("is named by the compiler where %s is forgotten", async (file, part) => {
    const whole = readFileSync(path.join(project, file), "utf8");
    expect(whole).toMatch(part);
    writeFileSync(path.join(project, file), whole.replace(part, ""));

    const said = await problems();

    writeFileSync(path.join(project, file), whole);
    expect(said).toMatch(/^functions\/transmit\/(index|time)\.ts\(/);
  });
});
