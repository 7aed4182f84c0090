import * as v from "valibot";
import { type Action, action } from "../action";
import type { State } from "../state";
import { findLoadBalancer } from "./find";
import type { RunningBalancers, Target } from "./running-balancers";

/** Targets: instances, which scaling groups register. Here they are told of, with how they are. */
export function targetActions(state: State, running: RunningBalancers): Record<string, Action> {
  return {
    DescribeTargetHealth: action(
      { LoadBalancerIds: v.array(v.string()) },
      ({ LoadBalancerIds }, { region }) => {
        const LoadBalancers = LoadBalancerIds.map((id) => findLoadBalancer(state, region, id)).map(
          (balancer) => ({
            ...{ LoadBalancerId: balancer.id, LoadBalancerName: balancer.name },
            Listeners: balancer.listeners.map((listener) => ({
              ...{ ListenerId: listener.id, ListenerName: listener.name },
              ...{ Protocol: listener.protocol, Port: listener.port },
              // Where the targets are the listener's own, the cloud describes them as of one rule without a name.
              Rules: (listener.protocol === "TCP" ? [{ id: "", domain: "", url: "" }] : listener.rules).map(
                ({ id, domain, url }) => ({
                  ...{ LocationId: id, Domain: domain, Url: url },
                  Targets: running.targets(id === "" ? listener.id : id).map(describe),
                }),
              ),
            })),
          }),
        );
        return { LoadBalancers };
      },
    ),
  };
}

function describe({ target, healthy }: { readonly target: Target; readonly healthy: boolean }): object {
  return {
    ...{ IP: "127.0.0.1", Port: target.port, TargetId: target.instanceId, HealthStatus: healthy },
    HealthStatusDetail: healthy ? "Alive" : "Dead",
  };
}
