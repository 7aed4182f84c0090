import path from "node:path";
import * as v from "valibot";
import type { ApiDescription, DatabaseDescription, TimerDescription } from "../core/descriptions";
import { stackIncomplete } from "../errors";
import {
  DEFAULT_CONCURRENCY_QUOTA_MB,
  type FunctionAddress,
  type FunctionDescription,
} from "../runtime/function-description";
import { read, text, theOnly } from "./arguments";
import type { Configuration } from "./configuration";
import { websocketApis } from "./websocket-api-spec";

/** The WebSocket API as the stack declares it: the same wherever it is served. */
export type DeclaredApi = Omit<ApiDescription, "id" | "basePath">;

/** A CAM role: who may take it and what it may do, as documents. */
export interface DeclaredRole {
  readonly name: string;
  readonly document: string;
  readonly policies: readonly string[];
}

/** A timer trigger, and the function that it is declared for. */
export interface DeclaredTimer extends TimerDescription {
  readonly functionName: string;
}

const optionalText = (fallback: string) =>
  v.pipe(
    v.nullable(v.string()),
    v.transform((value) => value ?? fallback),
  );

const functionArguments = v.object({
  name: text,
  namespace: optionalText("default"),
  handler: v.pipe(v.string(), v.regex(/^[\w-]+\.\w+$/, "must be <file>.<export>")),
  runtime: text,
  mem_size: v.pipe(v.number(), v.integer(), v.minValue(64)),
  timeout: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(900)),
  zip_file: text,
  role: optionalText(""),
  environment: v.pipe(
    v.nullable(v.record(v.string(), v.string())),
    v.transform((variables) => variables ?? {}),
  ),
});

const roleArguments = v.object({ id: text, name: text, document: text });
const policyArguments = v.object({ id: text, document: text });
const attachmentArguments = v.object({ role_id: text, policy_id: text });

const timerArguments = v.object({
  trigger_name: text,
  function_name: text,
  type: v.literal("timer"),
  trigger_desc: text,
  enable: v.literal("OPEN"),
  custom_argument: optionalText(""),
});

const databaseArguments = v.object({ id: text, root_user: optionalText("root"), root_password: text });

/**
 * The one database of the stack. It can be described before any address is known.
 *
 * @throws STACK_INCOMPLETE
 */
export function describeDatabase(configuration: Configuration): DatabaseDescription {
  const instance = theOnly(configuration.all("tencentcloud_postgresql_instance"), "TencentDB instance");
  const { id, root_user, root_password } = read(instance, databaseArguments);
  const ssl = configuration
    .all("tencentcloud_postgresql_instance_ssl_config")
    .some((config) => config.argument("db_instance_id") === id && config.argument("ssl_enabled") === true);
  return { user: root_user, password: root_password, tls: ssl };
}

/**
 * The functions of the stack, with their environment resolved.
 *
 * @param directory the folder that relative zip paths start from
 * @throws STACK_INCOMPLETE and what resolving throws
 */
export function describeFunctions(configuration: Configuration, directory: string): FunctionDescription[] {
  const region = configuration.providerArgument("tencentcloud", "region");
  if (typeof region !== "string") throw stackIncomplete("the provider's region is not set");
  const reserved = configuration.all("tencentcloud_scf_reserved_concurrency_config");
  return configuration.all("tencentcloud_scf_function").map((resource) => {
    const { mem_size, timeout, zip_file, ...declared } = read(resource, functionArguments);
    const { name } = declared;
    const quota = reserved.find((config) => config.argument("function_name") === name);
    const quotaMb = quota?.argument("reserved_concurrency_mem") ?? DEFAULT_CONCURRENCY_QUOTA_MB;
    if (typeof quotaMb !== "number" || quotaMb < mem_size) {
      throw stackIncomplete(
        `its reserved memory does not hold one instance of ${mem_size} MB`,
        quota?.address,
      );
    }
    return {
      ...{ ...declared, region },
      memoryMb: mem_size,
      timeoutSeconds: timeout,
      concurrency: Math.floor(quotaMb / mem_size),
      zipFile: path.resolve(directory, zip_file),
    };
  });
}

/**
 * The one WebSocket API of the stack. It must be released, and each of its functions must exist.
 *
 * @throws STACK_INCOMPLETE and what resolving throws
 */
export function describeApi(
  configuration: Configuration,
  functions: readonly FunctionDescription[],
): DeclaredApi {
  const { resource, spec } = theOnly(websocketApis(configuration.all("terraform_data")), "WebSocket API");
  const { serviceId, path, stage, timeoutSeconds, functions: bindings } = spec;
  const service = configuration
    .all("tencentcloud_api_gateway_service")
    .find((one) => one.attribute("id") === serviceId);
  if (service === undefined) throw stackIncomplete("its service is not part of the stack", resource.address);
  const released = configuration
    .all("tencentcloud_api_gateway_service_release")
    .some((one) => one.argument("service_id") === serviceId && one.argument("environment_name") === stage);
  if (!released) throw stackIncomplete(`its service is never released to ${stage}`, resource.address);
  const bound = (role: keyof typeof bindings): FunctionAddress => {
    const found = functions.find(({ name }) => name === bindings[role]);
    if (found !== undefined) return { region: found.region, namespace: found.namespace, name: found.name };
    throw stackIncomplete(
      `it binds ${role} to a function "${bindings[role]}" that the stack does not have`,
      resource.address,
    );
  };
  return {
    serviceName: read(service, v.object({ service_name: text })).service_name,
    ...{ path, stage, idleTimeoutSeconds: timeoutSeconds },
    bindings: { register: bound("register"), transmit: bound("transmit"), cleanup: bound("cleanup") },
  };
}

/** The CAM roles of the stack, with the documents of the policies that are attached to each. */
export function describeRoles(configuration: Configuration): DeclaredRole[] {
  const policies = configuration.all("tencentcloud_cam_policy").map((one) => read(one, policyArguments));
  const attachments = configuration
    .all("tencentcloud_cam_role_policy_attachment")
    .map((one) => read(one, attachmentArguments));
  return configuration.all("tencentcloud_cam_role").map((resource) => {
    const { id, name, document } = read(resource, roleArguments);
    const attached = attachments.filter(({ role_id }) => role_id === id);
    const own = policies.filter((policy) => attached.some(({ policy_id }) => policy_id === policy.id));
    return { name, document, policies: own.map((policy) => policy.document) };
  });
}

/** The timers of the stack. */
export function describeTimers(configuration: Configuration): DeclaredTimer[] {
  return configuration.all("tencentcloud_scf_trigger").map((resource) => {
    const { trigger_name, function_name, trigger_desc, custom_argument } = read(resource, timerArguments);
    return { name: trigger_name, functionName: function_name, cron: trigger_desc, message: custom_argument };
  });
}
