import type { Gauges } from "./gauges";
import type { Tally } from "./tally";

/** The gauges at three moments: everybody has come, half of the time is over, all of it is. */
export interface Course {
  readonly start: Gauges;
  readonly middle: Gauges;
  readonly end: Gauges;
}

/** What a soak must not show. */
export interface Outcome
  extends Pick<Tally, "duplicates" | "disconnects" | "unacknowledged" | "errorFrames"> {
  readonly course: Course;
  /** Messages that were acknowledged and did not reach a member, not even when it asked for what it had missed. */
  readonly lost: number;
  /** Pushes that were tried again though they may have arrived: so many messages may come twice. */
  readonly pushesInDoubt: number;
  /** How often the system logged each error. */
  readonly errors: Readonly<Record<string, number>>;
  /** Connections in the database though all clients had gone. */
  readonly left: number;
  /** Whether the system ended as it should. */
  readonly endedInOrder: boolean;
}

/** How much a soak loads the system. */
export interface Load {
  readonly clients: number;
  readonly minutes: number;
}

/**
 * How much more than in the middle each may be at the end: a share of it, and what comes and goes in any soak, such as three
 * instances of functions.
 */
const SHARE = 0.1;
const IN_ANY: Gauges = {
  gatewayMb: 20,
  functionsMb: 120,
  descriptors: 50,
  databaseMb: 2,
  postgresMb: 20,
  databaseConnections: 5,
};
/** And in that of so many clients and minutes; in a smaller one less, in proportion. */
const IN_LARGE: Gauges = {
  gatewayMb: 100,
  functionsMb: 150,
  descriptors: 100,
  databaseMb: 20,
  postgresMb: 100,
  databaseConnections: 15,
};
const LARGE: Load = { clients: 5_000, minutes: 60 };

const NAMES: readonly (readonly [keyof Gauges, string])[] = [
  ["gatewayMb", "the gateway's memory (MB)"],
  ["functionsMb", "the functions' memory (MB)"],
  ["descriptors", "descriptors"],
  ["databaseMb", "the database (MB)"],
  ["postgresMb", "PostgreSQL's memory (MB)"],
  ["databaseConnections", "connections to the database"],
];

function allowance(name: keyof Gauges, { clients, minutes }: Load): number {
  const share = Math.min(1, (clients * minutes) / (LARGE.clients * LARGE.minutes));
  return IN_ANY[name] + share * (IN_LARGE[name] - IN_ANY[name]);
}

/** What is wrong, a sentence each; nothing where all is well. */
export function judge(outcome: Outcome, load: Load): string[] {
  const { middle, end } = outcome.course;
  const grown = NAMES.filter(([name]) => end[name] > middle[name] * (1 + SHARE) + allowance(name, load));
  const errors = Object.entries(outcome.errors).map(([event, count]) => `${count} ${event}`);
  const counted: readonly (readonly [number, string])[] = [
    [outcome.lost, "messages were lost"],
    [Math.max(0, outcome.duplicates - outcome.pushesInDoubt), "messages came twice"],
    [outcome.unacknowledged, "messages were not acknowledged"],
    [outcome.disconnects, "connections ended unasked, or could not be made"],
    [outcome.errorFrames, "error frames came"],
    [outcome.left, "connections stayed in the database after everybody had gone"],
  ];
  return [
    ...grown.map(([name, what]) => `${what} grew from ${middle[name]} in the middle to ${end[name]}`),
    ...counted.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`),
    ...(errors.length > 0 ? [`errors were logged: ${errors.join(", ")}`] : []),
    ...(outcome.endedInOrder ? [] : ["the system did not end in order"]),
  ];
}
