import { TencentcloudProvider } from "@cdktf/provider-tencentcloud/lib/provider";
import { Aspects, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { authVariables } from "./constructs/auth-variables";
import { ConnectionDatabase } from "./constructs/connection-database";
import { Network } from "./constructs/network";
import { ReversePushUrl } from "./constructs/reverse-push-url";
import { ScfFunction } from "./constructs/scf-function";
import { SelfInvocation } from "./constructs/self-invocation";
import { addStateBackend } from "./constructs/state-backend";
import { Tags } from "./constructs/tags";
import { WebsocketApi } from "./constructs/websocket-api";
import type { Environment } from "./environment";
import { type ForEachRole, type FunctionRole, forEachRole } from "./function-role";
import { PROJECT, resourceName } from "./names";

export interface WebsocketBackendStackProps {
  readonly environment: Environment;
  /** The bundle of each function, an absolute path. */
  readonly zipFiles: ForEachRole<string>;
  /** The bundled script that makes the WebSocket API, an absolute path. */
  readonly scriptFile: string;
  /** The COS bucket for the state; without one it is a local file. */
  readonly stateBucket?: string | undefined;
}

/** Every minute, at its start. */
const SWEEP = "0 * * * * * *";

/** One environment, whole: network, database, functions and the WebSocket gateway before them. */
export class WebsocketBackendStack extends TerraformStack {
  constructor(scope: Construct, name: string, props: WebsocketBackendStackProps) {
    super(scope, name);
    const { environment, zipFiles, scriptFile, stateBucket } = props;
    const { region, zones } = environment;
    new TencentcloudProvider(this, "tencentcloud", { region });
    addStateBackend(this, { environment: name, region, bucket: stateBucket });
    Aspects.of(this).add(new Tags({ ...environment.tags, project: PROJECT, environment: name }));

    const network = new Network(this, "network", { name: resourceName(name), zone: zones[0] });
    const database = new ConnectionDatabase(this, "database", {
      name: resourceName(name),
      zones,
      network,
      database: environment.database,
    });

    const gateway = { serviceName: resourceName(name), apiName: resourceName(name, "chat") };
    const reversePushUrl = new ReversePushUrl(this, "reverse-push-url", { region, ...gateway });
    const connected = { DATABASE_URL: database.url };
    const pushing = { ...connected, REVERSE_PUSH_URL: reversePushUrl.value };
    // A room that is too large for one invocation of transmit is left to the next one.
    const selfInvocation = new SelfInvocation(this, "self-invocation", {
      region,
      functionName: resourceName(name, "transmit"),
    });
    const variables = {
      register: { ...connected, ...authVariables(environment.auth) },
      transmit: { ...pushing, ...selfInvocation.variables },
      cleanup: pushing,
    };
    const functions = forEachRole(
      (role: FunctionRole) =>
        new ScfFunction(this, role, {
          name: resourceName(name, role),
          zipFile: zipFiles[role],
          network,
          functions: environment.functions,
          ...(role === "transmit" && { roleName: selfInvocation.roleName }),
          variables: variables[role],
        }),
    );
    // A client that vanishes says no goodbye: cleanup also looks for connections whose lease is over.
    functions.cleanup.invokeOnTimer("sweep", SWEEP);

    const api = new WebsocketApi(this, "websocket-api", {
      region,
      ...gateway,
      functions,
      lookup: reversePushUrl,
      scriptFile,
      domain: environment.domain,
    });

    new TerraformOutput(this, "websocket_url", { value: api.websocketUrl });
    new TerraformOutput(this, "function_names", {
      value: forEachRole((role) => functions[role].functionName),
    });
    new TerraformOutput(this, "database_address", { value: database.address });
  }
}
