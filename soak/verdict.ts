import type { Gauges } from "./gauges";

/** The gauges at three moments: everybody has come, half of the time is over, all of it is. */
export interface Course {
  readonly start: Gauges;
  readonly middle: Gauges;
  readonly end: Gauges;
}

/** What a soak must not show. */
export interface Outcome {
  readonly course: Course;
  /** Messages that were acknowledged and did not reach a member, not even when it asked for what it had missed. */
  readonly lost: number;
  /** Connections in the database though all clients had gone. */
  readonly left: number;
  /** Whether the system ended as it should. */
  readonly endedInOrder: boolean;
}

/** How much more than in the middle each may be at the end: a share of it, and what comes and goes in a short soak. */
const SHARE = 0.2;
const ALLOWANCES: Gauges = { gatewayMb: 100, functionsMb: 150, descriptors: 100, databaseMb: 20 };

const NAMES: readonly (readonly [keyof Gauges, string])[] = [
  ["gatewayMb", "the gateway's memory (MB)"],
  ["functionsMb", "the functions' memory (MB)"],
  ["descriptors", "descriptors"],
  ["databaseMb", "the database (MB)"],
];

/** What is wrong, a sentence each; nothing where all is well. */
export function judge({ course, lost, left, endedInOrder }: Outcome): string[] {
  const { middle, end } = course;
  const grown = NAMES.filter(([name]) => end[name] > middle[name] * (1 + SHARE) + ALLOWANCES[name]);
  return [
    ...grown.map(([name, what]) => `${what} grew from ${middle[name]} in the middle to ${end[name]}`),
    ...(lost > 0 ? [`${lost} messages were lost`] : []),
    ...(left > 0 ? [`${left} connections stayed in the database after everybody had gone`] : []),
    ...(endedInOrder ? [] : ["the system did not end in order"]),
  ];
}
