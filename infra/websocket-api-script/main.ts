import { apply } from "./apply";
import { Cloud } from "./cloud";
import { destroy } from "./destroy";
import { commandUnknown, ScriptError } from "./errors";
import { parseApiPlace, parseApiSpec } from "./spec";

// Run by Terraform: node websocket-api.js apply|destroy, with the spec as JSON in WEBSOCKET_API.

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(command: string | undefined): Promise<void> {
  const json = process.env.WEBSOCKET_API;
  switch (command) {
    case "apply": {
      const spec = parseApiSpec(json);
      return apply(new Cloud(process.env, spec.region), spec, say);
    }
    case "destroy": {
      const place = parseApiPlace(json);
      return destroy(new Cloud(process.env, place.region), place, say);
    }
    default:
      throw commandUnknown(command);
  }
}

main(process.argv[2]).catch((error: unknown) => {
  const text =
    error instanceof ScriptError ? `${error.code}: ${error.message}\n→ ${error.fix}` : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
