import * as fc from "fast-check";
import { SeenNonces } from "../../../gateway/nodes/seen-nonces";

test("GIVEN any order of nonces, and few that may be remembered WHEN they come THEN none passes twice", () => {
  const arrival = fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 5 }));
  fc.assert(
    fc.property(fc.array(arrival, { maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (arrivals, max) => {
      const seen = new SeenNonces(max);
      const passed = arrivals.filter(([second, nonce]) => seen.add(second, `${nonce}`)).map(String);
      expect(new Set(passed).size).toBe(passed.length);
    }),
  );
});

test("GIVEN as many nonces as may be remembered WHEN each comes for the first time THEN all pass", () => {
  const seen = new SeenNonces(60);
  for (let begin = 0; begin < 300; begin += 30) {
    for (const nonce of ["first", "second"])
      for (let second = begin; second < begin + 30; second += 1) expect(seen.add(second, nonce)).toBe(true);
    seen.forgetBefore(begin + 30);
  }
});

test("GIVEN more nonces than may be remembered WHEN others come THEN those of the newest seconds pass, and those of a second that was forgotten do not", () => {
  const seen = new SeenNonces(3);
  for (const second of [10, 11, 12, 13]) expect(seen.add(second, "first")).toBe(true);
  expect(seen.add(10, "second")).toBe(false);
  expect(seen.add(11, "second")).toBe(true);
  expect(seen.add(11, "third")).toBe(false);
  expect(seen.add(14, "second")).toBe(true);
});
