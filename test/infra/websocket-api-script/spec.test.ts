import fc from "fast-check";
import { ScriptError } from "../../../infra/websocket-api-script/errors";
import { parseApiPlace, parseApiSpec } from "../../../infra/websocket-api-script/spec";
import { thrown } from "../support";

const name = fc.string({ minLength: 1 });
const spec = fc.record({
  ...{ region: name, serviceId: name, apiName: name, stage: name, namespace: name, qualifier: name },
  path: fc.string().map((rest) => `/${rest}`),
  timeoutSeconds: fc.integer({ min: 1, max: 1800 }),
  functions: fc.record({ register: name, transmit: name, cleanup: name }),
});

const refusal = (json: string | undefined) => {
  const error = thrown(() => parseApiSpec(json));
  if (!(error instanceof ScriptError)) throw error;
  return error;
};

describe("the spec of the WebSocket API", () => {
  test("reads back as it was written, whatever the names", () => {
    fc.assert(
      fc.property(spec, (written) => {
        expect(parseApiSpec(JSON.stringify(written))).toEqual(written);
        const { region, serviceId, apiName } = written;
        expect(parseApiPlace(JSON.stringify(written))).toEqual({ region, serviceId, apiName });
      }),
    );
  });

  test("without any one of its fields it is refused, and the field is named", () => {
    fc.assert(
      fc.property(spec, fc.constantFrom(...Object.keys(fc.sample(spec, 1)[0] ?? {})), (written, field) => {
        const { code, message } = refusal(JSON.stringify({ ...written, [field]: undefined }));
        expect(code).toBe("SPEC_UNREADABLE");
        expect(message).toContain(`: ${field} is missing.`);
      }),
    );
  });

  test("any other text is refused by the same error, never by another", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(undefined)), (text) => {
        expect(refusal(text)).toMatchObject({
          code: "SPEC_UNREADABLE",
          fix: expect.stringContaining("Synthesize"),
        });
      }),
    );
  });

  test.each([
    [{ path: "chat" }, "path does not begin with /"],
    [{ timeoutSeconds: 1801 }, "timeoutSeconds is not a whole number of seconds from 1 to 1800"],
    [{ functions: { register: "a", transmit: "", cleanup: "b" } }, "functions.transmit is empty"],
  ])("%j is refused", (change, problem) => {
    const written = fc.sample(spec, 1)[0];
    expect(refusal(JSON.stringify({ ...written, ...change })).message).toContain(`: ${problem}.`);
  });
});
