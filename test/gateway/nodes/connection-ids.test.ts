import * as fc from "fast-check";
import * as v from "valibot";
import { connectionId } from "../../../functions/shared/wire/connection-id";
import { ConnectionIds } from "../../../gateway/nodes/connection-ids";
import { parseNodeAddress } from "../../../gateway/nodes/node-address";

const KEY = "a key that all the nodes of a relay share";
const here = { host: "10.0.1.4", port: 8081 };
const there = { host: "10.0.2.255", port: 65_535 };

test("GIVEN ids of another node WHEN they are read with the shared key THEN they name that node, and no two are alike", () => {
  const [mine, theirs] = [new ConnectionIds(KEY, here), new ConnectionIds(KEY, there)];
  const ids = Array.from({ length: 100 }, () => theirs.create());
  for (const id of ids) expect(mine.otherNodeOf(id)).toEqual(there);
  expect(new Set(ids).size).toBe(100);
});

test("GIVEN an id of a node WHEN the contract's rules are applied THEN it is one, in the characters of the cloud's", () => {
  const id = new ConnectionIds(KEY, here).create();
  expect(v.is(connectionId, id)).toBe(true);
  expect(id).toMatch(/^[A-Za-z0-9+/]{40}$/);
});

test("GIVEN an id of this node WHEN it is read THEN it names no other", () => {
  const ids = new ConnectionIds(KEY, here);
  expect(ids.otherNodeOf(ids.create())).toBeUndefined();
});

test("GIVEN an id made with another key WHEN it is read THEN it names nobody", () => {
  const forged = new ConnectionIds(`${KEY}.`, there).create();
  expect(new ConnectionIds(KEY, here).otherNodeOf(forged)).toBeUndefined();
});

test("GIVEN an id with any one bit changed WHEN it is read THEN it names nobody", () => {
  const mine = new ConnectionIds(KEY, here);
  const bytes = Buffer.from(new ConnectionIds(KEY, there).create(), "base64");
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(mine.otherNodeOf(changed.toString("base64"))).toBeUndefined();
  }
});

test("GIVEN any text WHEN it is read as an id THEN it names nobody", () => {
  const mine = new ConnectionIds(KEY, here);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String({ minLength: 40, maxLength: 40 })), (text) => {
      expect(mine.otherNodeOf(text)).toBeUndefined();
    }),
  );
});

test.each<[string, { host: string; port: number } | undefined]>([
  ["10.0.1.4:8081", { host: "10.0.1.4", port: 8081 }],
  ["10.0.1.4", undefined],
  ["10.0.1.256:80", undefined],
  ["10.0.1.4:0", undefined],
  ["10.0.1.4:65536", undefined],
  ["relay.internal:8081", undefined],
  ["10.0.1.4:80 ", undefined],
])("GIVEN %p WHEN it is read as a node's address THEN it is %p", (text, expected) => {
  expect(parseNodeAddress(text)).toEqual(expected);
});
