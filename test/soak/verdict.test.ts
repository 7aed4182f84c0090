import { emptyTally } from "../../soak/tally";
import { judge } from "../../soak/verdict";

const gauges = {
  gatewayMb: 200,
  functionsMb: 600,
  descriptors: 5_000,
  databaseMb: 50,
  postgresMb: 100,
  databaseConnections: 15,
};
const steady = { start: gauges, middle: gauges, end: gauges };
const well = {
  ...emptyTally(),
  ...{ course: steady, lost: 0, left: 0, endedInOrder: true, errors: {}, pushesInDoubt: 0 },
};
const hour = { clients: 5_000, minutes: 60 };
const moment = { clients: 20, minutes: 0.1 };

it("nothing is wrong where nothing was lost and nothing has grown", () => {
  expect(judge(well, hour)).toEqual([]);
});

it("what only grew until the middle is no growth without bound", () => {
  const start = Object.fromEntries(Object.keys(gauges).map((name) => [name, 1]));

  expect(judge({ ...well, course: { ...steady, start: { ...gauges, ...start } } }, hour)).toEqual([]);
});

it.each([
  ["gatewayMb", 400, "the gateway's memory (MB) grew from 200 in the middle to 400"],
  ["functionsMb", 1_000, "the functions' memory (MB) grew from 600 in the middle to 1000"],
  ["descriptors", 7_000, "descriptors grew from 5000 in the middle to 7000"],
  ["databaseMb", 100, "the database (MB) grew from 50 in the middle to 100"],
  ["postgresMb", 250, "PostgreSQL's memory (MB) grew from 100 in the middle to 250"],
  ["databaseConnections", 40, "connections to the database grew from 15 in the middle to 40"],
] as const)("%s that is %d at the end has grown", (name, value, finding) => {
  expect(judge({ ...well, course: { ...steady, end: { ...gauges, [name]: value } } }, hour)).toEqual([
    finding,
  ]);
});

it.each([
  ["gatewayMb", 300],
  ["functionsMb", 800],
  ["descriptors", 5_580],
  ["databaseMb", 65],
  ["postgresMb", 150],
  ["databaseConnections", 25],
] as const)(
  "%s that is %d has grown in a moment of a few clients, and not in an hour of thousands",
  (name, value) => {
    const grown = { ...well, course: { ...steady, end: { ...gauges, [name]: value } } };

    expect(judge(grown, hour)).toEqual([]);
    expect(judge(grown, moment)).toHaveLength(1);
  },
);

it("what was lost, came twice, failed or is left, and an end out of order are told", () => {
  const outcome = {
    ...{ ...well, lost: 2, duplicates: 5, unacknowledged: 6, disconnects: 7, errorFrames: 8, left: 3 },
    ...{ endedInOrder: false, errors: { transmit_failed: 1, push_failed: 2 } },
  };

  expect(judge(outcome, hour)).toEqual([
    "2 messages were lost",
    "5 messages came twice",
    "6 messages were not acknowledged",
    "7 connections ended unasked, or could not be made",
    "8 error frames came",
    "3 connections stayed in the database after everybody had gone",
    "errors were logged: 1 transmit_failed, 2 push_failed",
    "the system did not end in order",
  ]);
});

it("as many messages may come twice as pushes were tried again though they may have arrived", () => {
  expect(judge({ ...well, duplicates: 5, pushesInDoubt: 5 }, hour)).toEqual([]);
  expect(judge({ ...well, duplicates: 6, pushesInDoubt: 5 }, hour)).toEqual(["1 messages came twice"]);
});
