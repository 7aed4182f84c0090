import { freePort } from "../../emulator/free-port";
import { TSX } from "../support/typescript";
import { run, runConformance } from "./run-conformance";

describe("the suite ends with 2 and says why", () => {
  test("where nobody answers at the address", async () => {
    const address = `ws://127.0.0.1:${await freePort()}/chat`;
    const { code, stdout, stderr } = await runConformance(address, "--json");
    expect(code).toBe(2);
    expect(stderr).toContain(`NOT_CONNECTED: No client that offers chat.v1 can connect to ${address}`);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "NOT_CONNECTED" } });
  });

  test.each([
    ["an address that is no WebSocket's", ["http://127.0.0.1/"], "Allowed: a URL that begins with ws://"],
    ["no address", [], "missing required argument"],
    ["a time that is none", ["ws://127.0.0.1/", "--idle", "0"], "Allowed: a whole number of seconds"],
    [
      "an origin that is none",
      ["ws://127.0.0.1/", "--refused-origin", "elsewhere.example"],
      "Allowed: an origin as browsers send it, such as https://elsewhere.example",
    ],
    ["an unknown option", ["ws://127.0.0.1/", "--fast"], "unknown option"],
  ])("where it is given %s", async (_, options, told) => {
    const { code, stderr } = await runConformance(...options);
    expect(code).toBe(2);
    expect(stderr).toContain(told);
  });
});

test("--help ends with 0 and tells the exit codes", async () => {
  const { code, stdout } = await run(TSX, ["--help"]);
  expect(code).toBe(0);
  expect(stdout).toContain("Exit codes: 0 nothing failed, 1 a case failed, 2 it could not be run.");
});
