import fc from "fast-check";
import { diagnosticText, parseApplyEvent } from "../../../infra/deploy/apply-event";
import { recordedEvents, recordedLines } from "./support";

describe("parseApplyEvent", () => {
  test("reads of a real apply what becomes of each resource, what provisioners say, and the problems", () => {
    expect(recordedEvents("apply").map(({ type }) => type)).toEqual([
      "apply_start",
      "apply_complete",
      "apply_start",
      "provision_progress",
      "provision_progress",
      "provision_progress",
      "provision_progress",
      "apply_complete",
      "diagnostic",
    ]);
    const failed = recordedEvents("apply-failed").map(({ type }) => type);
    expect(failed).toEqual(expect.arrayContaining(["apply_progress", "apply_errored", "diagnostic"]));
  });

  test("never fails, whatever a line holds, and takes nothing for an event that has no event's fields", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constantFrom(...recordedLines("apply"))), (line) => {
        const event = parseApplyEvent(line);
        if (event !== undefined && event.type !== "diagnostic")
          expect(typeof event.hook.resource.addr).toBe("string");
      }),
    );
  });

  test("never fails on a real event in which one value is another", () => {
    const lines = [...recordedLines("apply"), ...recordedLines("apply-failed")];
    fc.assert(
      fc.property(fc.constantFrom(...lines), fc.nat(), fc.jsonValue(), (line, at, value) => {
        let count = 0;
        const changed = JSON.stringify(
          JSON.parse(line, (_, part) => {
            count += 1;
            return count === at % 20 ? value : part;
          }),
        );
        expect(() => parseApplyEvent(changed)).not.toThrow();
      }),
    );
  });
});

test("a problem is told in full: what, where, and every line of why", () => {
  const [problem] = recordedEvents("apply-failed").flatMap((event) =>
    event.type === "diagnostic" ? [event.diagnostic] : [],
  );
  if (problem === undefined) throw new Error("The recorded apply has no problem.");
  expect(diagnosticText(problem)).toBe(
    "Error: local-exec provisioner error (terraform_data.bad)\n" +
      "  Error running command 'echo some line; exit 3': exit status 3. Output: some line",
  );
});
