import * as fc from "fast-check";
import { UnfinishedMessage } from "../../gateway/unfinished-message";
import { frame } from "./raw-client";

const READ_COST = 576;
const FRAME_COST = 144;
const HEADER_LENGTHS = [
  [126, 6],
  [65_536, 8],
  [Number.POSITIVE_INFINITY, 14],
] as const;

interface Sent {
  readonly isControl: boolean;
  readonly final: boolean;
  readonly length: number;
}

const anyLength = fc.oneof(
  { weight: 9, arbitrary: fc.nat(130) },
  { weight: 1, arbitrary: fc.constantFrom(65_535, 65_536) },
);
/** A message in one or more frames, with control frames before the second and later ones. */
const anyMessage = fc
  .array(fc.tuple(fc.array(fc.nat(125), { maxLength: 2 }), anyLength), { minLength: 1, maxLength: 4 })
  .map((fragments) =>
    fragments.flatMap(([controls, length], at): Sent[] => [
      ...(at === 0 ? [] : controls.map((of) => ({ isControl: true, final: true, length: of }))),
      { isControl: false, final: at === fragments.length - 1, length },
    ]),
  );
const anyPing = fc.nat(125).map((length): Sent[] => [{ isControl: true, final: true, length }]);

test("GIVEN any messages and pings WHEN they are read in any pieces THEN what is held is the reads since the unfinished one began, and its frames", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anyMessage, anyPing), { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 40 }),
      (messages, thousandths) => {
        // Where each message begins and ends, and where the headers of its frames are over.
        const spans: { begins: number; ends: number; headers: number[] }[] = [];
        const frames: Buffer[] = [];
        let at = 0;
        for (const message of messages) {
          const span = { begins: at, ends: at, headers: [] as number[] };
          for (const [index, { isControl, final, length }] of message.entries()) {
            const opcode = isControl ? 9 : index === 0 ? 2 : 0;
            frames.push(frame(opcode, Buffer.alloc(length), { final }));
            span.headers.push(at + (HEADER_LENGTHS.find(([below]) => length < below)?.[1] ?? 0));
            at += frames.at(-1)?.length ?? 0;
          }
          spans.push({ ...span, ends: at });
        }

        const stream = Buffer.concat(frames);
        const unfinished = new UnfinishedMessage();
        const cuts = new Set([
          ...thousandths.map((of) => Math.floor((stream.length * of) / 1_000)),
          stream.length,
        ]);
        const reads: { from: number; to: number }[] = [];
        for (const to of [...cuts].filter((cut) => cut > 0).toSorted((one, other) => one - other)) {
          const from = reads.at(-1)?.to ?? 0;
          reads.push({ from, to });
          unfinished.read(stream.subarray(from, to));
          const span = spans.find(({ begins, ends }) => begins < to && to < ends);
          const held = reads.filter((read) => span !== undefined && read.to > span.begins);
          const begun = span?.headers.filter((over) => over <= to).length ?? 0;
          expect(unfinished.bytes).toBe(
            held.reduce((sum, read) => sum + read.to - read.from + READ_COST, 0) + begun * FRAME_COST,
          );
        }
        expect(unfinished.bytes).toBe(0);
      },
    ),
    { numRuns: 200 },
  );
});

test("GIVEN a Close frame WHEN anything follows it THEN nothing of it is held", () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(fc.uint8Array({ minLength: 1 })), (isWithinMessage, reads) => {
      const unfinished = new UnfinishedMessage();
      if (isWithinMessage) unfinished.read(frame(2, Buffer.from("begun"), { final: false }));
      unfinished.read(frame(8, Buffer.from([3, 232])));
      for (const bytes of reads) unfinished.read(Buffer.from(bytes));
      expect(unfinished.bytes).toBe(0);
    }),
  );
});
