import fc from "fast-check";
import { addStateBackend } from "../../infra/constructs/state-backend";
import { synthesized, thrown } from "./support";

const backend = (bucket?: string, environment = "staging") =>
  JSON.parse(
    synthesized((stack) => {
      addStateBackend(stack, { environment, region: "ap-guangzhou", bucket });
    }),
  ).terraform.backend;

describe("state backend", () => {
  test("by default each environment has a file of its own at the root, outside of cdktf.out", () => {
    expect(backend()).toEqual({ local: { path: "../../../terraform.staging.tfstate" } });
    expect(backend(undefined, "prod")).toEqual({ local: { path: "../../../terraform.prod.tfstate" } });
  });

  test("with a bucket the state is in COS, encrypted, in the environment's region, under its own prefix", () => {
    expect(backend("team-state-1250000000")).toEqual({
      cos: {
        bucket: "team-state-1250000000",
        region: "ap-guangzhou",
        prefix: "websocket/staging",
        encrypt: true,
      },
    });
  });

  test.each([
    "",
    "state",
    "state-",
    "-1250000000",
    "State-1250000000",
    "a b-1250000000",
    `${"a".repeat(50)}-1250000000`,
  ])("refuses the bucket %j, naming the setting, the value and what is allowed", (bucket) => {
    const error = thrown(() => backend(bucket));
    expect(error).toMatchObject({ code: "STATE_BUCKET_REFUSED", fix: expect.stringContaining("Allowed") });
    expect(String(error)).toContain(`STATE_COS_BUCKET is ${JSON.stringify(bucket)}`);
  });

  test("whatever it takes ends with the account's number and has none of the characters a path or URL would need", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9./-]{1,70}-\d{6,14}$/)), (bucket) => {
        try {
          backend(bucket);
        } catch (error) {
          expect(error).toMatchObject({ code: "STATE_BUCKET_REFUSED" });
          return;
        }
        expect(bucket).toMatch(/^[a-z0-9-]+-\d+$/);
        expect(bucket.length).toBeLessThanOrEqual(60);
      }),
      { numRuns: 50 },
    );
  });
});
