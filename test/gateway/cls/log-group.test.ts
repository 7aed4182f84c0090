import * as fc from "fast-check";
import { type Log, readLogGroups } from "../../../emulator/cloud/cls/log-groups";
import { logGroupList } from "../../../gateway/cls/log-group";

const AT = "2026-11-24T20:00:00.123Z";

test("GIVEN a line WHEN it is encoded THEN its bytes are those of CLS's message", () => {
  const bytes = logGroupList([JSON.stringify({ time: AT, event: "ready", clientPort: 80 })], "10.0.1.4");
  // LogGroupList { LogGroup { Log { time, Content { key, value }, … }, source } }, as protobufjs 7 encodes it.
  expect(bytes.toString("hex")).toBe(
    [
      ...["0a35", "0a29", "08fb9c93f9a034"],
      ...["120e", "0a056576656e74", "12057265616479"],
      ...["1210", "0a0a636c69656e74506f7274", "12023830"],
      ...["2208", "31302e302e312e34"],
    ].join(""),
  );
});

test("GIVEN lines of any fields WHEN they are encoded THEN whoever decodes them has each, in their order", () => {
  const key = fc.string({ minLength: 1 }).filter((name) => name !== "time" && name !== "__proto__");
  const line = fc.record({
    time: fc.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true }),
    fields: fc.dictionary(key, fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.boolean())),
  });
  fc.assert(
    fc.property(fc.array(line), fc.string(), (given, source) => {
      const lines = given.map(({ time, fields }) => JSON.stringify({ time: time.toISOString(), ...fields }));
      expect(readLogGroups(logGroupList(lines, source))).toEqual(
        given.map(({ time, fields }): Log => {
          const contents = Object.entries(fields).map(([name, value]) => [
            wellFormed(name),
            wellFormed(`${value}`),
          ]);
          return { time: time.getTime(), source: wellFormed(source), contents: Object.fromEntries(contents) };
        }),
      );
    }),
  );
});

test("GIVEN a line that is no JSON WHEN it is encoded THEN it is kept as it is", () => {
  expect(readLogGroups(logGroupList(["Segmentation fault"], "10.0.1.4"))).toEqual([
    { time: expect.any(Number), source: "10.0.1.4", contents: { line: "Segmentation fault" } },
  ]);
});

test("GIVEN any bytes WHEN they are decoded THEN they are logs, or refused by the cloud's code", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      try {
        expect(readLogGroups(Buffer.from(bytes))).toEqual(expect.any(Array));
      } catch (error) {
        expect(error).toMatchObject({ code: "InvalidParameter.Content" });
      }
    }),
  );
});

/** As UTF-8 has it: half a surrogate pair becomes the replacement character. */
const wellFormed = (text: string) => Buffer.from(text).toString();
