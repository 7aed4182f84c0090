import { operationsOf } from "../../../infra/deploy/apply-plan";
import { parsePlan } from "../../../infra/plan/plan-json";
import { fixture } from "../plan/support";

describe("the operations that an apply counts to", () => {
  test.each([
    ["first-apply", 23],
    ["unchanged", 0],
    ["destroyed", 23],
    // The script's step is made anew.
    ["service-unreleased", 2],
    // Thirteen are made, one of them anew, and one that exists is changed.
    ["first-apply-continued", 16],
  ])("%s has %i", (name, operations) => {
    expect(operationsOf(parsePlan(fixture(name)))).toBe(operations);
  });
});
