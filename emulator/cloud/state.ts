import * as v from "valibot";
import { instanceRefresh, launchConfiguration, scalingGroup, scalingPolicy } from "./as/state";
import { loadBalancer } from "./clb/state";
import { logSet, topic } from "./cls/state";
import { bucket, storedObject } from "./cos/state";
import { alarmPolicy } from "./monitor/state";

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

/** A function that an API calls, by its name: one that is made anew under the same name is called from then on. */
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

/** A name of its own for a service, such as chat.example.com. */
const domain = v.object({
  name: text,
  protocol: text,
  netType: text,
  /** Empty where clients come without TLS. */
  certificateId: text,
  defaultMapping: v.boolean(),
  forcedHttps: v.boolean(),
  mappings: v.array(v.object({ path: text, environment: environmentName })),
});

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
  domains: v.array(domain),
  created: text,
  modified: text,
});

/** The cloud's words. All but running and isolated are passed through while something is under way. */
const databaseStatus = v.picklist([
  "initing",
  "running",
  "expanding",
  "upgrading",
  "deployment changing",
  "restarting",
  "isolating",
  "isolated",
]);

const database = v.object({
  id: text,
  name: text,
  region: text,
  zone: text,
  zones: v.array(v.object({ role: text, zone: text })),
  status: databaseStatus,
  memoryGb: whole,
  cpu: whole,
  storageGb: whole,
  /** For example v16.4_r1.0; the major version is part of it. */
  kernelVersion: text,
  charset: text,
  chargeType: text,
  autoRenew: whole,
  /** Until when a prepaid database is paid; empty for one that is paid by the hour. */
  expires: text,
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

/** Something that was begun for a database and takes a while. */
const databaseTask = v.object({
  id: whole,
  databaseId: text,
  started: text,
  ended: text,
  status: v.picklist(["Running", "Success", "Fail"]),
});

const vpc = v.object({
  id: text,
  region: text,
  name: text,
  cidr: text,
  dnsServers: v.array(text),
  multicast: v.boolean(),
  routeTableId: text,
  created: text,
});

const subnet = v.object({
  id: text,
  region: text,
  vpcId: text,
  name: text,
  cidr: text,
  zone: text,
  broadcast: v.boolean(),
  created: text,
});

const rule = v.strictObject({
  Action: v.picklist(["ACCEPT", "DROP"]),
  Protocol: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(tcp|udp|icmp|icmpv6|gre|all)$/i, "must be TCP, UDP, ICMP, ICMPv6, GRE or ALL"),
    ),
  ),
  Port: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(all|\d+(-\d+)?(,\d+)*)$/i, "must be a port, such as 80, 80,443, 8000-8010 or ALL"),
    ),
  ),
  CidrBlock: v.optional(text),
  Ipv6CidrBlock: v.optional(text),
  SecurityGroupId: v.optional(text),
  PolicyDescription: v.optional(text),
});

const securityGroup = v.object({
  id: text,
  region: text,
  name: text,
  description: text,
  projectId: text,
  version: whole,
  ingress: v.array(rule),
  egress: v.array(rule),
  created: text,
});

/** Who takes a role is in its document; what it may do in those of the policies that are attached to it. */
const role = v.object({
  id: text,
  name: text,
  document: text,
  description: text,
  consoleLogin: v.boolean(),
  sessionSeconds: whole,
  created: text,
  modified: text,
});

const policy = v.object({
  id: whole,
  name: text,
  document: text,
  description: text,
  created: text,
  modified: text,
});

const attachment = v.object({ roleId: text, policyId: whole, created: text });

/** A list that a state of an earlier version does not have. */
const listOf = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.array(schema), []);

/** All that the emulated cloud keeps. What carries a region is seen in that region alone. */
export const stateSchema = v.object({
  credentials: v.object({ secretId: text, secretKey: text }),
  /** The port of the push endpoint, which is part of every reverse-push URL; 0 before the first start. */
  pushPort: whole,
  functions: v.array(cloudFunction),
  services: v.array(service),
  databases: v.array(database),
  databaseTasks: v.array(databaseTask),
  vpcs: v.array(vpc),
  subnets: v.array(subnet),
  securityGroups: v.array(securityGroup),
  roles: v.array(role),
  policies: v.array(policy),
  attachments: v.array(attachment),
  buckets: listOf(bucket),
  objects: listOf(storedObject),
  loadBalancers: listOf(loadBalancer),
  launchConfigurations: listOf(launchConfiguration),
  scalingGroups: listOf(scalingGroup),
  scalingPolicies: listOf(scalingPolicy),
  instanceRefreshes: listOf(instanceRefresh),
  logSets: listOf(logSet),
  topics: listOf(topic),
  alarmPolicies: listOf(alarmPolicy),
  /** Tags by the id of what carries them. */
  tags: v.record(v.string(), texts),
});

export type CloudFunction = v.InferOutput<typeof cloudFunction>;
export type Trigger = v.InferOutput<typeof trigger>;
export type Binding = v.InferOutput<typeof binding>;
export type Api = v.InferOutput<typeof api>;
export type ApiService = v.InferOutput<typeof service>;
export type EnvironmentName = v.InferOutput<typeof environmentName>;
export type Domain = v.InferOutput<typeof domain>;
export type Database = v.InferOutput<typeof database>;
export type DatabaseTask = v.InferOutput<typeof databaseTask>;
export type Vpc = v.InferOutput<typeof vpc>;
export type Subnet = v.InferOutput<typeof subnet>;
export type SecurityGroup = v.InferOutput<typeof securityGroup>;
export type Role = v.InferOutput<typeof role>;
export type Policy = v.InferOutput<typeof policy>;
export type State = v.InferOutput<typeof stateSchema>;

/** Schemas that the API's parameters have in common with the state. */
export { environmentName, rule };
