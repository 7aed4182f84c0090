import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import type { RelayDescription } from "../core/descriptions";
import { stackIncomplete } from "../errors";
import type { FunctionDescription } from "../runtime/function-description";
import { read, text, theOnly } from "./arguments";
import type { Configuration } from "./configuration";
import type { SynthesizedStack } from "./synthesized-stack";

/** A relay as the stack declares it, and where functions push to it in the cloud: `http://10.0.19.8:8081`. */
export interface DeclaredRelay extends RelayDescription {
  readonly pushOrigin: string;
}

const variables = v.objectWithRest(
  {
    RELAY_REGISTER: text,
    RELAY_TRANSMIT: text,
    RELAY_CLEANUP: text,
    RELAY_API_PATH: text,
    RELAY_PUSH_PATH: text,
  },
  v.string(),
);
const boot = v.object({
  objects: v.array(v.object({ name: text, key: text, sha256: text })),
  stopSeconds: v.pipe(v.number(), v.minValue(1)),
});
const settingsArguments = v.object({ input: v.object({ boot, variables }) });
const instanceArguments = v.object({ cam_role_name: text });
const objectArguments = v.object({ key: text, source: text });
const balancerArguments = v.object({ id: text, network_type: text, vip: v.nullable(v.string()) });
const listenerArguments = v.object({ clb_id: text, port: v.number() });

/** What boot.py calls the program among the objects of the bundle. */
const PROGRAM = "relay.js";

/** Whether the stack has instances of its own to serve clients, in the place of API Gateway. */
export const hasRelay = ({ resources }: SynthesizedStack): boolean =>
  Object.keys(resources.tencentcloud_as_scaling_group ?? {}).length > 0;

/**
 * The one relay of the stack: its nodes' settings, and the program that they would fetch. Each of its functions must
 * exist.
 *
 * @param directory the folder that relative paths start from
 * @throws STACK_INCOMPLETE and what resolving throws
 */
export function describeRelay(
  configuration: Configuration,
  functions: readonly FunctionDescription[],
  directory: string,
): DeclaredRelay {
  const settings = theOnly(
    configuration.all("terraform_data").filter((one) => one.argument("input", "variables") !== null),
    "settings of a relay's nodes",
  );
  const { input } = read(settings, settingsArguments);
  for (const role of ["RELAY_REGISTER", "RELAY_TRANSMIT", "RELAY_CLEANUP"] as const) {
    if (functions.every(({ name }) => name !== input.variables[role]))
      throw stackIncomplete(
        `${role} is a function "${input.variables[role]}" that the stack does not have`,
        settings.address,
      );
  }
  const instances = theOnly(configuration.all("tencentcloud_as_scaling_config"), "launch configuration");
  return {
    program: programOf(configuration, input.boot.objects, directory),
    role: read(instances, instanceArguments).cam_role_name,
    path: input.variables.RELAY_API_PATH,
    pushPath: input.variables.RELAY_PUSH_PATH,
    variables: input.variables,
    stopSeconds: input.boot.stopSeconds,
    pushOrigin: pushOriginOf(configuration),
  };
}

/** The program, as a booting node finds it: by its key in the bucket, and only with its checksum. */
function programOf(
  configuration: Configuration,
  objects: v.InferOutput<typeof boot>["objects"],
  directory: string,
): RelayDescription["program"] {
  const wanted = objects.find(({ name }) => name === PROGRAM);
  if (wanted === undefined) throw stackIncomplete(`its nodes fetch no ${PROGRAM}`);
  const objectsInBucket = configuration
    .all("tencentcloud_cos_bucket_object")
    .map((resource) => ({ resource, ...read(resource, objectArguments) }))
    .filter(({ key }) => key === wanted.key);
  const { resource, source } = theOnly(objectsInBucket, `object ${wanted.key} of the bucket`);
  const file = path.resolve(directory, source);
  const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
  if (sha256 !== wanted.sha256)
    throw stackIncomplete(
      `its checksum is ${sha256}, and the nodes take ${wanted.sha256} alone`,
      resource.address,
    );
  return { file, sha256 };
}

function pushOriginOf(configuration: Configuration): string {
  const privateBalancers = configuration
    .all("tencentcloud_clb_instance")
    .map((resource) => ({ resource, ...read(resource, balancerArguments) }))
    .filter(({ network_type }) => network_type === "INTERNAL");
  const { resource, id, vip } = theOnly(privateBalancers, "private load balancer");
  if (vip === null) throw stackIncomplete("its address is not pinned", resource.address);
  const listeners = configuration
    .all("tencentcloud_clb_listener")
    .map((listener) => read(listener, listenerArguments))
    .filter(({ clb_id }) => clb_id === id);
  return `http://${vip}:${theOnly(listeners, "listener of the private load balancer").port}`;
}
