import { TencentcloudProvider } from "@cdktf/provider-tencentcloud/lib/provider";
import { Aspects, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { apiGateway, endApiGateway } from "./constructs/api-gateway";
import { authVariables } from "./constructs/auth-variables";
import { ConnectionDatabase } from "./constructs/connection-database";
import { Network } from "./constructs/network";
import type { RelayFiles } from "./constructs/relay/relay-files";
import { RelayGateway } from "./constructs/relay/relay-gateway";
import { ScfFunction } from "./constructs/scf-function";
import { SelfInvocation } from "./constructs/self-invocation";
import { settingVariables } from "./constructs/setting-variables";
import { addStateBackend } from "./constructs/state-backend";
import { Tags } from "./constructs/tags";
import type { Environment } from "./environment";
import { type ForEachRole, type FunctionRole, forEachRole } from "./function-role";
import { PROJECT, resourceName } from "./names";

export interface WebsocketBackendStackProps {
  readonly environment: Environment;
  /** The bundle of each function, an absolute path. */
  readonly zipFiles: ForEachRole<string>;
  /** The bundled script that makes the WebSocket API of API Gateway, an absolute path. */
  readonly scriptFile: string;
  /** Makes what the nodes of a relay run; asked for by an environment that has one. */
  readonly relayFiles: () => RelayFiles;
  /** The COS bucket for the state; without one it is a local file. */
  readonly stateBucket?: string | undefined;
}

/** Every minute, at its start. */
const SWEEP = "0 * * * * * *";

/** One environment, whole: network, database, functions and the WebSocket gateway before them. */
export class WebsocketBackendStack extends TerraformStack {
  constructor(scope: Construct, name: string, props: WebsocketBackendStackProps) {
    super(scope, name);
    const { environment, zipFiles, stateBucket } = props;
    const { region, zones } = environment;
    new TencentcloudProvider(this, "tencentcloud", { region });
    addStateBackend(this, { environment: name, region, bucket: stateBucket });
    const tags = { ...environment.tags, project: PROJECT, environment: name };
    Aspects.of(this).add(new Tags(tags));

    const network = new Network(this, "network", { name: resourceName(name), zone: zones[0] });
    const database = new ConnectionDatabase(this, "database", {
      name: resourceName(name),
      zones,
      network,
      database: environment.database,
      alarmNoticeId: environment.alarmNoticeId,
    });

    const gateway =
      environment.gateway === "relay"
        ? new RelayGateway(this, "relay", {
            ...{ name: resourceName(name, "relay"), environment, network, tags },
            files: props.relayFiles(),
          })
        : apiGateway(this, {
            ...{ region, serviceName: resourceName(name), apiName: resourceName(name, "chat") },
            ...{ scriptFile: props.scriptFile, domain: environment.domain },
          });
    const pushing = { ...database.variables, ...gateway.pushVariables };
    // A room that is too large for one invocation is left to the next one of transmit, also by cleanup.
    const selfInvocation = new SelfInvocation(this, "self-invocation", {
      region,
      functionName: resourceName(name, "transmit"),
    });
    const settings = settingVariables(environment.functions.variables);
    const variables = {
      register: { ...database.variables, ...authVariables(environment.auth), ...settings.register },
      transmit: { ...pushing, ...selfInvocation.variables, ...settings.transmit },
      cleanup: { ...pushing, ...selfInvocation.variablesOfOthers, ...settings.cleanup },
    };
    const functions = forEachRole(
      (role: FunctionRole) =>
        new ScfFunction(this, role, {
          name: resourceName(name, role),
          zipFile: zipFiles[role],
          network,
          functions: environment.functions,
          ...(role !== "register" && { roleName: selfInvocation.roleName }),
          variables: variables[role],
        }),
    );
    // A client that vanishes says no goodbye: cleanup also looks for connections whose lease is over.
    functions.cleanup.invokeOnTimer("sweep", SWEEP);

    new TerraformOutput(this, "websocket_url", { value: gateway.serve(functions) });
    if (gateway instanceof RelayGateway) {
      endApiGateway(this, props.scriptFile);
      new TerraformOutput(this, "gateway_address", { value: gateway.address });
      new TerraformOutput(this, "reverse_push_url", { value: gateway.pushVariables.REVERSE_PUSH_URL });
    }
    new TerraformOutput(this, "function_names", {
      value: forEachRole((role) => functions[role].functionName),
    });
    new TerraformOutput(this, "database_address", { value: database.address });
  }
}
