import * as v from "valibot";
import { type Action, action } from "../action";
import { missingParameter } from "../errors";
import { newId, timestamp } from "../ids";
import { wholeNumber } from "../parameters";
import { certificateId } from "../ssl/certificate-id";
import type { State } from "../state";
import { portTaken } from "./errors";
import { findListener, findLoadBalancer } from "./find";
import { describeRule } from "./rules";
import type { RunningBalancers } from "./running-balancers";
import { healthCheck, type Listener } from "./state";
import type { Tasks } from "./tasks";

const port = wholeNumber(1, 65_535);
const one = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(v.array(schema), v.length(1, "must have one entry: the emulated cloud makes one at a time"));

const certificate = v.strictObject({
  SSLMode: v.literal("UNIDIRECTIONAL", "must be UNIDIRECTIONAL"),
  CertId: certificateId,
});

/** Listeners: for TCP with the targets themselves, for HTTPS with a rule that has them. */
export function listenerActions(
  state: State,
  running: RunningBalancers,
  tasks: Tasks,
): Record<string, Action> {
  const common = {
    LoadBalancerId: v.string(),
    ListenerNames: one(v.string()),
    Ports: one(port),
  };
  return {
    CreateListener: action(
      {
        ...common,
        Protocol: v.picklist(["TCP", "HTTPS"]),
        Scheduler: v.optional(v.picklist(["WRR", "LEAST_CONN"])),
        HealthCheck: v.optional(healthCheck),
        Certificate: v.optional(certificate),
        TargetType: v.optional(v.literal("NODE", "must be NODE")),
        SniSwitch: v.optional(v.literal(0)),
      },
      async (given, { region, requestId }) => {
        const balancer = findLoadBalancer(state, region, given.LoadBalancerId);
        const [number = 0] = given.Ports;
        if (balancer.listeners.some((other) => other.port === number)) throw portTaken(number);
        const { Certificate, HealthCheck } = given;
        if (
          given.Protocol === "TCP" &&
          HealthCheck?.CheckType === "HTTP" &&
          HealthCheck.HttpCheckDomain === ""
        )
          throw missingParameter("HealthCheck.HttpCheckDomain");
        const listener: Listener = {
          ...{ id: newId("lbl"), name: given.ListenerNames[0] ?? "", protocol: given.Protocol },
          ...{ port: number, rules: [], localPort: 0, created: timestamp() },
          ...(given.Protocol === "TCP" && {
            scheduler: given.Scheduler ?? "WRR",
            healthCheck: HealthCheck,
          }),
          ...(Certificate && { certificate: { id: Certificate.CertId, mode: Certificate.SSLMode } }),
        };
        await running.open(balancer, listener);
        balancer.listeners.push(listener);
        tasks.end(requestId, [balancer.id]);
        return { ListenerIds: [listener.id] };
      },
    ),

    DescribeListeners: action(
      {
        LoadBalancerId: v.string(),
        ListenerIds: v.optional(v.array(v.string())),
        Protocol: v.optional(v.string()),
        Port: v.optional(port),
      },
      (given, { region }) => {
        const { listeners } = findLoadBalancer(state, region, given.LoadBalancerId);
        const found = listeners.filter(
          ({ id, protocol, port: number }) =>
            (given.ListenerIds?.includes(id) ?? true) &&
            (given.Protocol ?? protocol) === protocol &&
            (given.Port ?? number) === number,
        );
        return { TotalCount: found.length, Listeners: found.map(describe) };
      },
    ),

    DeleteListener: action(
      { LoadBalancerId: v.string(), ListenerId: v.string() },
      async ({ LoadBalancerId, ListenerId }, { region, requestId }) => {
        const balancer = findLoadBalancer(state, region, LoadBalancerId);
        const listener = findListener(balancer, ListenerId);
        await running.close(balancer, listener);
        balancer.listeners.splice(balancer.listeners.indexOf(listener), 1);
        return tasks.end(requestId, [balancer.id]);
      },
    ),
  };
}

function describe(listener: Listener): object {
  return {
    ...{ ListenerId: listener.id, ListenerName: listener.name, Protocol: listener.protocol },
    ...{ Port: listener.port, EndPort: 0, Scheduler: listener.scheduler ?? null, SessionExpireTime: 0 },
    ...{ SniSwitch: 0, HealthCheck: listener.healthCheck ?? null, CreateTime: listener.created },
    Certificate: listener.certificate
      ? { SSLMode: listener.certificate.mode, CertId: listener.certificate.id, ExtCertIds: [] }
      : null,
    Rules: listener.rules.map((rule) => describeRule(listener, rule)),
    ...{ TargetType: listener.protocol === "TCP" ? "NODE" : null, SessionType: "NORMAL" },
    ...{ KeepaliveEnable: 0, DeregisterTargetRst: false, AttrFlags: [] },
  };
}
