import * as v from "valibot";

const text = v.string();
const whole = v.pipe(v.number(), v.integer());

export const launchConfiguration = v.object({
  id: text,
  region: text,
  name: text,
  imageId: text,
  instanceTypes: v.array(text),
  diskType: text,
  diskGb: whole,
  diskTypePolicy: text,
  chargeType: text,
  securityGroups: v.array(text),
  securityService: v.boolean(),
  monitorService: v.boolean(),
  instanceName: text,
  instanceTags: v.record(v.string(), text),
  /** The role that instances have; empty for none. */
  role: text,
  /** What an instance runs when it boots, in base64. */
  userData: text,
  created: text,
});

/** Where the instances of a group are registered: at a rule, or at a listener for TCP. */
const registration = v.object({
  loadBalancerId: text,
  listenerId: text,
  /** Empty for a listener for TCP. */
  ruleId: text,
  targets: v.array(v.object({ port: whole, weight: whole })),
});

/** An instance, with what it was made from: a configuration that changes is for those that come after. */
const instance = v.object({ id: text, role: text, userData: text, created: text });

export const scalingGroup = v.object({
  id: text,
  region: text,
  name: text,
  launchConfigurationId: text,
  minSize: whole,
  maxSize: whole,
  desired: whole,
  vpcId: text,
  subnetIds: v.array(text),
  registrations: v.array(registration),
  healthCheckType: text,
  graceSeconds: whole,
  subnetPolicy: text,
  cooldownSeconds: whole,
  retryPolicy: text,
  replaceUnhealthy: v.boolean(),
  instances: v.array(instance),
  created: text,
});

export const scalingPolicy = v.object({
  id: text,
  region: text,
  groupId: text,
  name: text,
  metric: text,
  target: whole,
  warmupSeconds: whole,
  disableScaleIn: v.boolean(),
});

/** Instances that are replaced one after the other. */
export const instanceRefresh = v.object({
  id: text,
  region: text,
  groupId: text,
  status: v.picklist(["RUNNING", "SUCCESSFUL", "CANCELLED"]),
  started: text,
  ended: text,
});

export type LaunchConfiguration = v.InferOutput<typeof launchConfiguration>;
export type Registration = v.InferOutput<typeof registration>;
export type Instance = v.InferOutput<typeof instance>;
export type ScalingGroup = v.InferOutput<typeof scalingGroup>;
export type ScalingPolicy = v.InferOutput<typeof scalingPolicy>;
export type InstanceRefresh = v.InferOutput<typeof instanceRefresh>;
