import type { State } from "../state";
import { listenerNotFound, loadBalancerNotFound, ruleNotFound } from "./errors";
import type { Listener, LoadBalancer, Rule } from "./state";

/** @throws InvalidParameter.LBIdNotFound */
export function findLoadBalancer(state: State, region: string, id: string): LoadBalancer {
  const found = state.loadBalancers.find((one) => one.id === id && one.region === region);
  if (found === undefined) throw loadBalancerNotFound(id);
  return found;
}

/** @throws InvalidParameter.ListenerIdNotFound */
export function findListener(balancer: LoadBalancer, id: string): Listener {
  const found = balancer.listeners.find((listener) => listener.id === id);
  if (found === undefined) throw listenerNotFound(id);
  return found;
}

/** @throws InvalidParameter.LocationNotFound */
export function findRule(listener: Listener, id: string): Rule {
  const found = listener.rules.find((rule) => rule.id === id);
  if (found === undefined) throw ruleNotFound(id);
  return found;
}
