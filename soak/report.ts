import type { Gauges } from "./gauges";
import type { SoakResult } from "./soak";

const ROWS: readonly (readonly [keyof Gauges, string])[] = [
  ["gatewayMb", "gateway's memory, MB"],
  ["functionsMb", "functions' memory, MB"],
  ["descriptors", "descriptors"],
  ["databaseMb", "database, MB"],
  ["postgresMb", "PostgreSQL's memory, MB"],
  ["databaseConnections", "database connections"],
];

/** A result as people read it. */
export function render(result: SoakResult): string {
  const { clients, minutes, course, findings } = result;
  const row = (cells: readonly (string | number)[]) =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(24) : String(cell).padStart(10))).join("");
  const errors = Object.entries(result.errors).map(([event, count]) => `${count} ${event}`);
  return [
    `${clients} clients, ${minutes} minutes: ${result.messages} messages acknowledged, ${result.deliveries} deliveries`,
    `${result.reconnects} reconnects wanted, ${result.disconnects} not; ${result.unacknowledged} messages without an ack`,
    `${result.replayed} came only when asked for at the end, ${result.lost} lost, ${result.duplicates} came twice`,
    `logged as errors: ${errors.length === 0 ? "none" : errors.join(", ")}; error frames: ${result.errorFrames}`,
    "",
    row(["", "start", "middle", "end"]),
    ...ROWS.map(([name, what]) => row([what, course.start[name], course.middle[name], course.end[name]])),
    "",
    ...(findings.length === 0 ? ["All is well."] : findings.map((finding) => `✗ ${finding}`)),
    "",
  ].join("\n");
}
