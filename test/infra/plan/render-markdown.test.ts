import fc from "fast-check";
import { terraformFailed } from "../../../infra/errors";
import { COMMENT_LIMIT, renderFailureMarkdown, renderMarkdown } from "../../../infra/plan/render-markdown";
import type { Report } from "../../../infra/plan/report";
import { report } from "./support";

const count = (text: string, part: string) => text.split(part).length - 1;

/** A report whose constructs are as many and as long as wanted. */
const sized = (constructs: readonly number[], text = "x"): Report => ({
  ...report("port-opened"),
  constructs: constructs.map((length, index) => ({
    construct: `construct-${index}`,
    resources: [
      {
        ...{ address: `type.name-${index}`, type: "type", kind: "changed", id: "it" },
        attributes: [{ path: "argument", after: text.repeat(length), replaces: false }],
      },
    ],
  })),
});

describe("the comment on a pull request", () => {
  test("begins with the marker by which it is found again, whatever it says", () => {
    const failed = renderFailureMarkdown("dev", terraformFailed("plan", "exit code 1", "no"));
    for (const body of [renderMarkdown(report("unchanged")), renderMarkdown(report("destroyed")), failed])
      expect(body.split("\n")[0]).toBe("<!-- plan:dev -->");
  });

  test("names the result and each danger first, with the words that acknowledge it", () => {
    const body = renderMarkdown(report("database-smaller"));
    const name = "database-smaller:tencentcloud_postgresql_instance.database_instance_D7FC2283";

    expect(body.split("\n")[1]).toBe("### 🔴 Plan for `dev`: 1 changed — **refused**");
    expect(body).toContain(`  Acknowledge: ${name}\n`);
    expect(body.indexOf(name)).toBeLessThan(body.indexOf("<details>"));
  });

  test("is as long as GitHub takes, with every section whole, and says when something is left out", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 12 }), (lengths) => {
        const body = renderMarkdown(sized(lengths));
        expect(body.length).toBeLessThanOrEqual(COMMENT_LIMIT);
        expect(body).toContain("port-opened:");
        expect(count(body, "<details>")).toBe(count(body, "</details>"));
        // The outputs are no section of this report.
        expect(count(body, "<details>") === lengths.length).toBe(!body.includes("Too long for a comment"));
      }),
    );
  });

  test("what a value holds cannot end its block, nor open a tag", () => {
    const body = renderMarkdown(sized([1], "```\n</details><script>"));
    expect(body).toContain("\n````diff\n");
    expect(
      renderMarkdown({ ...sized([1]), constructs: [{ construct: "<script>", resources: [] }] }),
    ).toContain("<summary>&lt;script&gt;: </summary>");
  });

  test("a failure is cut too", () => {
    const body = renderFailureMarkdown("dev", terraformFailed("plan", "exit code 1", "x\n".repeat(100_000)));
    expect(body.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(body).toContain("`TERRAFORM_FAILED`");
  });
});
