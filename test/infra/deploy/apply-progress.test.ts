import { ApplyProgress } from "../../../infra/deploy/apply-progress";
import { recordedEvents } from "./support";

function follow(name: "apply" | "apply-failed") {
  const lines: string[] = [];
  const progress = new ApplyProgress({
    total: 2,
    nameOf: (address) => address.replace(/_[0-9A-F]{8}$/, ""),
    paint: (_, text) => text,
    write: (line) => lines.push(line),
  });
  for (const event of recordedEvents(name)) progress.take(event);
  return { lines, progress };
}

describe("ApplyProgress", () => {
  test("tells when each resource is begun and done, how many are done, and what the script says", () => {
    expect(follow("apply").lines).toEqual([
      "  · tencentcloud_postgresql_instance.database_instance is being created",
      "  ✔ tencentcloud_postgresql_instance.database_instance created in 2 s  [1/2]",
      "  · terraform_data.websocket-api_applier is being created",
      expect.stringMatching(/^ {4}terraform_data\.websocket-api_applier: created the API websocket-dev-chat/),
      "    terraform_data.websocket-api_applier: gave websocket-dev-transmit its REVERSE_PUSH_URL",
      "    terraform_data.websocket-api_applier: gave websocket-dev-cleanup its REVERSE_PUSH_URL",
      "  ✔ terraform_data.websocket-api_applier created in 2 s  [2/2]",
    ]);
  });

  test("tells of a resource that takes long every half minute, and of one that failed", () => {
    const { lines } = follow("apply-failed");
    expect(lines.filter((line) => line.includes("terraform_data.slow"))).toEqual([
      "  · terraform_data.slow is being created",
      "    terraform_data.slow: begin",
      "  · terraform_data.slow is still being created, for 30 s",
      "    terraform_data.slow: end",
      "  ✔ terraform_data.slow created in 42 s  [1/2]",
    ]);
    expect(lines).toContain("  ✗ terraform_data.bad could not be created, after 0 s");
  });

  test("keeps the problems for the end, and counts only what was done", () => {
    const { progress } = follow("apply-failed");
    expect(progress.diagnostics).toMatchObject([{ severity: "error", address: "terraform_data.bad" }]);
    expect(progress.done).toBe(1);
  });
});
