import type { Front } from "../../core/front";
import { Balancer } from "../../core/relay/balancer";
import { balanceClients } from "../../core/relay/client-balancer";
import { CheckedTarget, type HealthCheck } from "../../core/relay/health-check";
import { balancePushes, type PushBalancer } from "../../core/relay/push-balancer";
import type { ClientFronts } from "../client-fronts";
import type { State } from "../state";
import type { HealthCheckSetting, Listener, LoadBalancer, Rule } from "./state";

/** What an instance serves: a port as it is declared, which is another one on this machine. */
export interface Target {
  readonly instanceId: string;
  readonly port: number;
  readonly localPort: number;
}

/** The targets of a listener for TCP, or of a rule. */
interface Pool {
  readonly balancer: Balancer;
  readonly check: HealthCheckSetting | undefined;
  readonly targets: Map<string, { readonly target: Target; readonly checked: CheckedTarget }>;
}

/** Where a private load balancer takes connections at one of its ports. */
interface PrivateDoor {
  readonly balancer: Balancer;
  readonly opened: Promise<PushBalancer>;
  /** On this machine; 0 until it is open. */
  port: number;
}

/** Health is asked for more often than declared, by this factor: nobody waits half a minute for a node here. */
const HURRY = 10;

/** What runs of CLB: a port for the clients of each public listener, and one for each private one. */
export class RunningBalancers {
  /** By the ids of rules, and of listeners for TCP. */
  private readonly pools = new Map<string, Pool>();
  /** By the ids of public listeners. */
  private readonly fronts = new Map<string, Front>();
  /** By their addresses in the cloud: open from the first time that somebody asks for one. */
  private readonly privateDoors = new Map<string, PrivateDoor>();

  constructor(
    private readonly state: State,
    private readonly clientFronts: ClientFronts,
  ) {}

  /**
   * Opens a listener.
   *
   * @throws PORT_IN_USE, CANNOT_LISTEN
   */
  async open(balancer: LoadBalancer, listener: Listener): Promise<void> {
    if (listener.protocol === "TCP") {
      const door = this.privateDoor(addressOf(balancer, listener.port));
      await door.opened;
      const { healthCheck: check } = listener;
      this.pools.set(listener.id, { balancer: door.balancer, check, targets: new Map() });
      return;
    }
    const front = await this.clientFronts.open(listener.localPort);
    listener.localPort = front.port;
    this.fronts.set(listener.id, front);
    for (const rule of listener.rules) this.serve(listener, rule);
  }

  /** Closes a listener; whoever is connected is cut off. */
  async close(balancer: LoadBalancer, listener: Listener): Promise<void> {
    for (const rule of listener.rules) this.withdraw(listener, rule);
    this.empty(listener.id);
    const address = addressOf(balancer, listener.port);
    const door = listener.protocol === "TCP" ? this.privateDoors.get(address) : undefined;
    this.privateDoors.delete(address);
    await (await door?.opened)?.close();
    const front = this.fronts.get(listener.id);
    this.fronts.delete(listener.id);
    if (front !== undefined) await this.clientFronts.close(front);
  }

  /** Lets a public listener serve a rule: handshakes go to its targets, and the page is at `/`. */
  serve(listener: Listener, rule: Rule): void {
    const balancer = new Balancer();
    this.pools.set(rule.id, { balancer, check: rule.healthCheck, targets: new Map() });
    const front = this.fronts.get(listener.id);
    if (front !== undefined) balanceClients(front, balancer, rule.url);
  }

  /** Ends a rule; its clients are cut off. */
  withdraw(listener: Listener, rule: Rule): void {
    const front = this.fronts.get(listener.id);
    if (front !== undefined) this.clientFronts.clear(front);
    this.empty(rule.id);
  }

  /** Gives a target its share whenever it is healthy. Resolves when it is for the first time. */
  add(poolId: string, target: Target): Promise<void> {
    return new Promise((resolve) => {
      const pool = this.pools.get(poolId);
      if (pool === undefined || pool.targets.has(target.instanceId)) return;
      const { balancer } = pool;
      const checked = new CheckedTarget(target.localPort, checkOf(pool.check), (healthy) => {
        if (!healthy) return balancer.remove(target.localPort);
        balancer.add(target.localPort);
        resolve();
      });
      pool.targets.set(target.instanceId, { target, checked });
    });
  }

  /** Gives an instance no more connections; those that it has stay. */
  remove(poolId: string, instanceId: string): void {
    const pool = this.pools.get(poolId);
    const found = pool?.targets.get(instanceId);
    found?.checked.end();
    pool?.targets.delete(instanceId);
    if (found !== undefined) pool?.balancer.remove(found.target.localPort);
  }

  /** The targets of a listener for TCP or of a rule. */
  targets(poolId: string): { readonly target: Target; readonly healthy: boolean }[] {
    const all = [...(this.pools.get(poolId)?.targets.values() ?? [])];
    return all.map(({ target, checked }) => ({ target, healthy: checked.isHealthy }));
  }

  /**
   * A URL as it is reached on this machine: where it names a private load balancer of a VPC, its port here; any other
   * stays as it is. The port is open before there is a listener, since functions must know it.
   */
  async localUrl(url: string, vpcId: string): Promise<string> {
    const [, host = "", port = "", path = ""] = PRIVATE_URL.exec(url) ?? [];
    const balancer = this.state.loadBalancers.find(
      (one) => one.type === "INTERNAL" && one.vpcId === vpcId && one.vip === host,
    );
    if (balancer === undefined) return url;
    const { opened } = this.privateDoor(addressOf(balancer, Number(port)));
    return `http://127.0.0.1:${(await opened).port}${path}`;
  }

  /** Where a private load balancer takes connections for one of its ports, on this machine; 0 where it does not. */
  privatePort(balancer: LoadBalancer, port: number): number {
    return this.privateDoors.get(addressOf(balancer, port))?.port ?? 0;
  }

  /** Cuts everybody off, and closes the private ports. */
  async stop(): Promise<void> {
    for (const id of [...this.pools.keys()]) this.empty(id);
    const doors = await Promise.all([...this.privateDoors.values()].map(({ opened }) => opened));
    await Promise.all(doors.map((door) => door.close()));
  }

  private privateDoor(address: string): PrivateDoor {
    const known = this.privateDoors.get(address);
    if (known !== undefined) return known;
    const balancer = new Balancer();
    const door: PrivateDoor = { balancer, opened: balancePushes(balancer), port: 0 };
    this.privateDoors.set(address, door);
    void door.opened.then(({ port }) => {
      door.port = port;
    });
    return door;
  }

  private empty(poolId: string): void {
    const pool = this.pools.get(poolId);
    for (const id of pool?.targets.keys() ?? []) this.remove(poolId, id);
    pool?.balancer.cut();
    this.pools.delete(poolId);
  }
}

const PRIVATE_URL = /^http:\/\/(\d+\.\d+\.\d+\.\d+):(\d+)(\/.*)?$/;

const addressOf = ({ id }: LoadBalancer, port: number) => `${id}:${port}`;

/** Without a check a target is asked nothing in the cloud, and takes connections at once. */
function checkOf(given: HealthCheckSetting | undefined): HealthCheck {
  return {
    ...{ method: given?.HttpCheckMethod ?? "HEAD", path: given?.HttpCheckPath ?? "/" },
    ...{ host: given?.HttpCheckDomain ?? "", classes: given?.HttpCode ?? 31 },
    intervalMs: ((given?.IntervalTime ?? 5) * 1000) / HURRY,
    timeoutMs: (given?.TimeOut ?? 2) * 1000,
    ...{ healthyAfter: given?.HealthNum ?? 3, unhealthyAfter: given?.UnHealthNum ?? 3 },
  };
}
