import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { parseWith } from "../../functions/shared/wire/parsed";
import { cloudStateUnreadable } from "../errors";

const text = v.string();
const whole = v.pipe(v.number(), v.integer());
const texts = v.record(v.string(), v.string());

const trigger = v.object({
  name: text,
  /** Seven fields, second first. */
  cron: text,
  message: text,
  description: text,
  enabled: v.boolean(),
  created: text,
  modified: text,
});

const cloudFunction = v.object({
  id: text,
  name: text,
  namespace: text,
  region: text,
  description: text,
  handler: text,
  runtime: text,
  memoryMb: whole,
  timeoutSeconds: whole,
  vpcId: text,
  subnetId: text,
  publicNetwork: v.boolean(),
  role: text,
  environment: texts,
  zipFile: text,
  zipBytes: whole,
  status: v.picklist(["Creating", "CreateFailed", "Updating", "UpdateFailed", "Active"]),
  statusReason: text,
  /** What all instances may take together; absent where nothing is reserved. */
  reservedMb: v.optional(whole),
  triggers: v.array(trigger),
  created: text,
  modified: text,
});

const binding = v.object({ namespace: text, name: text, qualifier: text });

const api = v.object({
  id: text,
  name: text,
  description: text,
  path: text,
  method: text,
  authType: text,
  cors: v.boolean(),
  timeoutSeconds: whole,
  /** The plain function of the API, as an API without WebSocket bindings has it. */
  scf: v.optional(binding),
  register: v.optional(binding),
  transmit: v.optional(binding),
  cleanup: v.optional(binding),
  created: text,
  modified: text,
});

const environmentName = v.picklist(["release", "prepub", "test"]);

const release = v.object({ environment: environmentName, version: text, description: text, time: text });

const service = v.object({
  id: text,
  name: text,
  description: text,
  protocol: text,
  netTypes: v.array(text),
  ipVersion: text,
  region: text,
  /** Where clients connect, on this machine. */
  port: whole,
  apis: v.array(api),
  /** What is online: the APIs as they were when they were released. Absent while nothing is released. */
  served: v.optional(v.object({ environment: environmentName, apis: v.array(api) })),
  history: v.array(release),
  created: text,
  modified: text,
});

const database = v.object({
  id: text,
  name: text,
  region: text,
  zone: text,
  zones: v.array(v.object({ role: text, zone: text })),
  status: v.picklist(["initing", "running", "isolating", "isolated"]),
  memoryGb: whole,
  cpu: whole,
  storageGb: whole,
  majorVersion: text,
  charset: text,
  chargeType: text,
  autoRenew: whole,
  projectId: whole,
  vpcId: text,
  subnetId: text,
  securityGroups: v.array(text),
  rootUser: text,
  rootPassword: text,
  /** Where it listens, on this machine; 0 until it has started for the first time. */
  port: whole,
  tls: v.boolean(),
  tlsAddress: text,
  deletionProtection: v.boolean(),
  backup: v.object({ days: v.array(text), from: text, to: text, keepDays: whole }),
  created: text,
});

const vpc = v.object({
  id: text,
  name: text,
  cidr: text,
  dnsServers: v.array(text),
  multicast: v.boolean(),
  routeTableId: text,
  created: text,
});

const subnet = v.object({
  id: text,
  vpcId: text,
  name: text,
  cidr: text,
  zone: text,
  broadcast: v.boolean(),
  created: text,
});

const rule = v.object({
  Action: v.picklist(["ACCEPT", "DROP"]),
  Protocol: v.optional(text),
  Port: v.optional(text),
  CidrBlock: v.optional(text),
  Ipv6CidrBlock: v.optional(text),
  SecurityGroupId: v.optional(text),
  PolicyDescription: v.optional(text),
});

const securityGroup = v.object({
  id: text,
  name: text,
  description: text,
  projectId: text,
  version: whole,
  ingress: v.array(rule),
  egress: v.array(rule),
  created: text,
});

const state = v.object({
  credentials: v.object({ secretId: text, secretKey: text }),
  /** The port of the push endpoint, which is part of every reverse-push URL; 0 before the first start. */
  pushPort: whole,
  functions: v.array(cloudFunction),
  services: v.array(service),
  databases: v.array(database),
  vpcs: v.array(vpc),
  subnets: v.array(subnet),
  securityGroups: v.array(securityGroup),
  /** Tags by the id of what carries them. */
  tags: v.record(v.string(), texts),
});

export type CloudFunction = v.InferOutput<typeof cloudFunction>;
export type Trigger = v.InferOutput<typeof trigger>;
export type Binding = v.InferOutput<typeof binding>;
export type Api = v.InferOutput<typeof api>;
export type ApiService = v.InferOutput<typeof service>;
export type EnvironmentName = v.InferOutput<typeof environmentName>;
export type Database = v.InferOutput<typeof database>;
export type Vpc = v.InferOutput<typeof vpc>;
export type Subnet = v.InferOutput<typeof subnet>;
export type SecurityGroup = v.InferOutput<typeof securityGroup>;
export type State = v.InferOutput<typeof state>;

/** Schemas that the API's parameters have in common with the state. */
export { environmentName, rule };

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
  const parsed = parseWith(state, json);
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
    vpcs: [],
    subnets: [],
    securityGroups: [],
    tags: {},
  };
}
