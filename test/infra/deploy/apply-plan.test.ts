import { operationsOf } from "../../../infra/deploy/apply-plan";
import { parsePlan } from "../../../infra/plan/plan-json";
import { fixture } from "../plan/support";

describe("the operations that an apply counts to", () => {
  test.each([
    ["first-apply", 22],
    ["unchanged", 0],
    ["destroyed", 22],
    // The script's step is made anew.
    ["service-unreleased", 2],
    // Thirteen are made, one of them anew, and one that exists is changed.
    ["first-apply-continued", 15],
  ])("%s has %i", (name, operations) => {
    expect(operationsOf(parsePlan(fixture(name)))).toBe(operations);
  });
});
