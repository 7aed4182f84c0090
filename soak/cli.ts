import { Command, InvalidArgumentError } from "commander";
import { SoakError } from "./errors";
import { render } from "./report";
import { soak } from "./soak";

interface SoakArguments {
  readonly minutes: number;
  readonly clients: number;
  readonly json: boolean;
}

const program = new Command("soak")
  .description(
    "Load the local system with clients that come, go, talk and lose their connection, and see that nothing is lost and nothing grows.",
  )
  .option(
    "--minutes <number>",
    "how long they talk, once all have come; parts of one are allowed",
    parseMinutes,
    10,
  )
  .option("--clients <number>", "how many there are", parseClients, 500)
  .option("--json", "print one JSON object instead of a table", false)
  .addHelpText(
    "after",
    `
Memory, descriptors, connections to the database and its size are read when all have come, in the middle and at the
end. Progress goes to stderr. Each client takes two descriptors on this machine (ulimit -n counts those of one process).
Exit codes: 0 all is well; 1 something was lost, came twice, was not acknowledged, has grown, was left or logged as an
error, a connection or the system ended as it should not, or the soak was interrupted or could not be run.`,
  )
  .action(run);

program.parseAsync().catch((error: unknown) => {
  if (error instanceof SoakError) process.stderr.write(`${error.code}: ${error.message}\n→ ${error.fix}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});

async function run({ json, ...load }: SoakArguments): Promise<void> {
  const told = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => told.abort());
  const progress = (line: string) => process.stderr.write(`${line}\n`);
  const result = await soak({ ...load, signal: told.signal, progress });
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : render(result));
  if (told.signal.aborted || result.findings.length > 0) process.exitCode = 1;
}

function parseMinutes(text: string): number {
  const minutes = Number(text);
  if (Number.isFinite(minutes) && minutes > 0 && minutes <= 24 * 60) return minutes;
  throw new InvalidArgumentError("Allowed: a number above 0 and at most 1440.");
}

function parseClients(text: string): number {
  const clients = Number(text);
  if (Number.isInteger(clients) && clients >= 2 && clients <= 10_000) return clients;
  throw new InvalidArgumentError("Allowed: a whole number from 2 to 10000, which is what the gateway holds.");
}
