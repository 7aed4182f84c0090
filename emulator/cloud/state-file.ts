import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseWith } from "../../functions/shared/wire/parsed";
import { cloudStateUnreadable } from "../errors";
import { type State, stateSchema } from "./state";

/** Everything the emulated cloud knows, in one place; what runs is made from it. */
export class StateFile {
  readonly state: State;
  private written = "";

  /**
   * Reads the state, or begins an empty one with credentials of its own. Its file is for its owner alone, since it
   * holds secrets.
   *
   * @throws CLOUD_STATE_UNREADABLE
   */
  constructor(private readonly file: string) {
    this.state = existsSync(file) ? readState(file) : emptyState();
    this.save();
  }

  /** Writes what has changed, whole or not at all. */
  save(): void {
    const json = JSON.stringify(this.state, null, 2);
    if (json === this.written) return;
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.new`, json, { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
    this.written = json;
  }
}

function readState(file: string): State {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw cloudStateUnreadable(file, "", "is not JSON", cause);
  }
  const parsed = parseWith(stateSchema, json);
  if (!parsed.ok) throw cloudStateUnreadable(file, parsed.field, parsed.problem);
  return parsed.value;
}

function emptyState(): State {
  return {
    credentials: {
      secretId: `AKID${randomBytes(16).toString("hex")}`,
      secretKey: randomBytes(16).toString("hex"),
    },
    pushPort: 0,
    functions: [],
    services: [],
    databases: [],
    databaseTasks: [],
    vpcs: [],
    subnets: [],
    securityGroups: [],
    roles: [],
    policies: [],
    attachments: [],
    ...{ buckets: [], objects: [], loadBalancers: [], launchConfigurations: [] },
    ...{ scalingGroups: [], scalingPolicies: [], instanceRefreshes: [] },
    ...{ logSets: [], topics: [], alarmPolicies: [] },
    tags: {},
  };
}
