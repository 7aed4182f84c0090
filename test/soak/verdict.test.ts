import { judge } from "../../soak/verdict";

const gauges = { gatewayMb: 200, functionsMb: 600, descriptors: 5_000, databaseMb: 50 };
const steady = { start: gauges, middle: gauges, end: gauges };
const well = { course: steady, lost: 0, left: 0, endedInOrder: true };

it("nothing is wrong where nothing was lost and nothing has grown", () => {
  expect(judge(well)).toEqual([]);
});

it("what only grew until the middle is no growth without bound", () => {
  const start = { gatewayMb: 20, functionsMb: 60, descriptors: 50, databaseMb: 5 };

  expect(judge({ ...well, course: { ...steady, start } })).toEqual([]);
});

it.each([
  ["gatewayMb", 400, "the gateway's memory (MB) grew from 200 in the middle to 400"],
  ["functionsMb", 1_000, "the functions' memory (MB) grew from 600 in the middle to 1000"],
  ["descriptors", 7_000, "descriptors grew from 5000 in the middle to 7000"],
  ["databaseMb", 100, "the database (MB) grew from 50 in the middle to 100"],
] as const)("%s that is %d at the end has grown", (name, value, finding) => {
  expect(judge({ ...well, course: { ...steady, end: { ...gauges, [name]: value } } })).toEqual([finding]);
});

it("what was lost, what is left and an end out of order are told", () => {
  expect(judge({ ...well, lost: 2, left: 3, endedInOrder: false })).toEqual([
    "2 messages were lost",
    "3 connections stayed in the database after everybody had gone",
    "the system did not end in order",
  ]);
});
