import * as v from "valibot";

const text = v.string();
const whole = v.pipe(v.number(), v.integer());

/** How targets are asked whether they are well, as the API writes it. Times are in seconds. */
export const healthCheck = v.strictObject({
  HealthSwitch: v.picklist([0, 1]),
  TimeOut: v.optional(whole, 2),
  IntervalTime: v.optional(whole, 5),
  HealthNum: v.optional(whole, 3),
  UnHealthNum: v.optional(whole, 3),
  /** A bit for each class of status that is well, 1xx first. */
  HttpCode: v.optional(whole, 31),
  HttpCheckPath: v.optional(text, "/"),
  HttpCheckDomain: v.optional(text, ""),
  HttpCheckMethod: v.optional(v.picklist(["GET", "HEAD"]), "HEAD"),
  HttpVersion: v.optional(v.picklist(["HTTP/1.0", "HTTP/1.1"])),
  /** Of listeners for TCP; -1 is the target's own port. */
  CheckPort: v.optional(v.literal(-1, "must be -1, the port of the target itself")),
  CheckType: v.optional(v.picklist(["HTTP", "TCP"]), "HTTP"),
});

const rule = v.object({
  id: text,
  domain: text,
  url: text,
  scheduler: text,
  healthCheck,
  created: text,
});

const listener = v.object({
  id: text,
  name: text,
  protocol: v.picklist(["TCP", "HTTPS"]),
  port: whole,
  /** Of a listener for TCP. */
  scheduler: v.optional(text),
  healthCheck: v.optional(healthCheck),
  /** Of a listener for HTTPS. */
  certificate: v.optional(v.object({ id: text, mode: text })),
  rules: v.array(rule),
  /** Where clients connect, on this machine, of one for HTTPS; 0 before it was open for the first time. */
  localPort: whole,
  created: text,
});

export const loadBalancer = v.object({
  id: text,
  region: text,
  name: text,
  type: v.picklist(["OPEN", "INTERNAL"]),
  vpcId: text,
  subnetId: text,
  vip: text,
  /** The name that a domain has to point to; a private one has none. */
  domain: text,
  slaType: text,
  chargeType: text,
  bandwidthMbps: whole,
  passToTarget: v.boolean(),
  securityGroups: v.array(text),
  logSetId: text,
  logTopicId: text,
  listeners: v.array(listener),
  created: text,
});

export type HealthCheckSetting = v.InferOutput<typeof healthCheck>;
export type Rule = v.InferOutput<typeof rule>;
export type Listener = v.InferOutput<typeof listener>;
export type LoadBalancer = v.InferOutput<typeof loadBalancer>;
