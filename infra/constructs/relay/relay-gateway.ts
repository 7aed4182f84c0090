import { Fn, TerraformResource } from "cdktf";
import { Construct } from "constructs";
import type { RelayEnvironment } from "../../environment";
import type { ForEachRole } from "../../function-role";
import { API_PATH, type Gateway } from "../gateway";
import type { Network } from "../network";
import { randomHex } from "../random-hex";
import type { ScfFunction } from "../scf-function";
import { AccessLog } from "./access-log";
import { ClientBalancer } from "./client-balancer";
import { NodeLog } from "./node-log";
import { PushBalancer } from "./push-balancer";
import { RelayAlarms } from "./relay-alarms";
import { RelayBundle } from "./relay-bundle";
import type { RelayFiles } from "./relay-files";
import { RelayNetwork } from "./relay-network";
import { RelayNodes } from "./relay-nodes";
import { RelayRole } from "./relay-role";
import { DRAIN_SECONDS, relayVariables } from "./relay-variables";
import { type NodeSettings, userData } from "./user-data";

export interface RelayGatewayProps {
  /** What the names of its resources start with. */
  readonly name: string;
  readonly environment: RelayEnvironment;
  readonly network: Network;
  /** What a node runs. */
  readonly files: RelayFiles;
  /** The tags of the instances, which the cloud makes and not Terraform. */
  readonly tags: Readonly<Record<string, string>>;
}

/** Where an instance learns about itself. */
const METADATA_URL = "http://metadata.tencentyun.com";
/** The last client to go may have a message at transmit, and has its cleanup behind it. */
const LAST_INVOCATIONS = 2;
/** What an invocation takes at most beyond the function's own timeout, in seconds (docs/relay.md). */
const INVOCATION_GRACE_SECONDS = 5;
/** For clients that do not answer their close frame, the last pushes, and the process's own end, in seconds. */
const STOP_MARGIN_SECONDS = 10;

/**
 * The gateway `relay`: our own gateway on instances of the environment's network, between a public load balancer for
 * clients and a private one for pushes. The reverse-push URL is known before the functions are made, so all of it is
 * declared, and nothing needs to exist before.
 */
export class RelayGateway extends Construct implements Gateway {
  readonly pushVariables: Readonly<Record<string, string>>;
  /** What the domain has to point to. */
  readonly address: ClientBalancer["address"];
  private readonly relayNetwork: RelayNetwork;
  private readonly push: PushBalancer;
  private readonly clients: ClientBalancer;
  private readonly nodeLog: NodeLog;
  private readonly pushToken: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: RelayGatewayProps,
  ) {
    super(scope, id);
    const { name, environment, network } = props;
    const { zones, domain } = environment;
    const relayNetwork = new RelayNetwork(this, "network", { name, zones, network });
    this.push = new PushBalancer(this, "push", { name: `${name}-push`, network, relayNetwork, domain });
    const accessLog = new AccessLog(this, "access-log", { name });
    this.nodeLog = new NodeLog(this, "node-log", { name, logSetId: accessLog.logSetId });
    const clients = { name: `${name}-clients`, network, relayNetwork, domain, accessLog, tag: tagOf(name) };
    this.clients = new ClientBalancer(this, "clients", clients);
    this.pushToken = Fn.sensitive(randomHex(this, "push-token"));
    this.relayNetwork = relayNetwork;
    this.address = this.clients.address;
    this.pushVariables = {
      REVERSE_PUSH_URL: this.push.url,
      REVERSE_PUSH_TOKEN: this.pushToken,
      REVERSE_PUSH_BATCH: "on",
    };
  }

  serve(functions: ForEachRole<ScfFunction>): string {
    const { name, environment, network, files, tags } = this.props;
    const { region, relay, domain } = environment;
    const { timeoutSeconds } = environment.functions;
    const bundle = new RelayBundle(this, "bundle", { name, region, files });
    const { topicId: logTopicId } = this.nodeLog;
    const role = new RelayRole(this, "role", {
      ...{ name, region, functions, bundle: bundle.resource, logTopicId },
    });
    // A resource, so that a plan says which of the settings changes: of the user data it shows only that they do.
    const settings = new TerraformResource(this, "settings", { terraformResourceType: "terraform_data" });
    const input: NodeSettings = {
      boot: {
        role: role.roleName,
        metadataUrl: METADATA_URL,
        bundleUrl: bundle.url,
        objects: bundle.objects,
        stopSeconds:
          DRAIN_SECONDS +
          LAST_INVOCATIONS * (timeoutSeconds + INVOCATION_GRACE_SECONDS) +
          STOP_MARGIN_SECONDS,
      },
      variables: relayVariables({
        ...{ serviceName: name, region, functions, roleName: role.roleName, logTopicId },
        pushToken: this.pushToken,
        origins: relay.origins,
        maxConnections: relay.maxConnectionsPerNode,
        functionTimeoutSeconds: timeoutSeconds,
        nodeKey: Fn.sensitive(randomHex(this, "node-key")),
      }),
    };
    settings.addOverride("input", input);
    const tag = tagOf(name);
    new RelayNodes(this, "nodes", {
      ...{
        name,
        relay,
        network,
        relayNetwork: this.relayNetwork,
        clients: this.clients,
        push: this.push,
        role,
        bundle,
      },
      userData: userData(settings.interpolationForAttribute("input")),
      tags: { ...tags, [tag.key]: tag.value },
    });
    new RelayAlarms(this, "alarms", { name, tag, noticeId: environment.alarmNoticeId });
    return `wss://${domain.name}${API_PATH}`;
  }
}

/** The tag that alarms find a relay by. */
const tagOf = (name: string) => ({ key: "relay", value: name });
