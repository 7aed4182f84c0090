import * as v from "valibot";
import { type Action, action } from "../action";
import { newId, timestamp } from "../ids";
import type { State } from "../state";
import { oneRuleOnly, rewriteTaken } from "./errors";
import { findListener, findLoadBalancer, findRule } from "./find";
import type { RunningBalancers } from "./running-balancers";
import { healthCheck, type Listener, type Rule } from "./state";
import type { Tasks } from "./tasks";

const identity = { LoadBalancerId: v.string(), ListenerId: v.string() };
const given = v.strictObject({
  Domain: v.pipe(v.string(), v.maxLength(80, "has at most 80 characters")),
  Url: v.pipe(v.string(), v.startsWith("/", "must begin with /")),
  Scheduler: v.optional(v.picklist(["WRR", "LEAST_CONN"]), "WRR"),
  TargetType: v.optional(v.literal("NODE", "must be NODE")),
  ForwardType: v.optional(v.literal("HTTP", "must be HTTP")),
  HealthCheck: healthCheck,
});

/** Rules of listeners for HTTPS: which name and path, and the targets that serve them. */
export function ruleActions(state: State, running: RunningBalancers, tasks: Tasks): Record<string, Action> {
  return {
    CreateRule: action(
      { ...identity, Rules: v.pipe(v.array(given), v.length(1, "must have one entry")) },
      ({ LoadBalancerId, ListenerId, Rules }, { region, requestId }) => {
        const balancer = findLoadBalancer(state, region, LoadBalancerId);
        const listener = findListener(balancer, ListenerId);
        const ids = Rules.map(({ Domain, Url, Scheduler, HealthCheck }) => {
          if (listener.rules.some(({ domain, url }) => domain === Domain && url === Url))
            throw rewriteTaken(Domain, Url);
          if (listener.rules.length > 0) throw oneRuleOnly(ListenerId);
          const rule: Rule = {
            ...{ id: newId("loc"), domain: Domain, url: Url, scheduler: Scheduler },
            ...{ healthCheck: HealthCheck, created: timestamp() },
          };
          listener.rules.push(rule);
          running.serve(listener, rule);
          return rule.id;
        });
        tasks.end(requestId, [balancer.id]);
        return { LocationIds: ids };
      },
    ),

    DeleteRule: action(
      { ...identity, LocationIds: v.array(v.string()) },
      ({ LoadBalancerId, ListenerId, LocationIds }, { region, requestId }) => {
        const balancer = findLoadBalancer(state, region, LoadBalancerId);
        const listener = findListener(balancer, ListenerId);
        for (const rule of LocationIds.map((id) => findRule(listener, id))) {
          running.withdraw(listener, rule);
          listener.rules.splice(listener.rules.indexOf(rule), 1);
        }
        return tasks.end(requestId, [balancer.id]);
      },
    ),
  };
}

/** A rule as its listener describes it. */
export function describeRule(listener: Listener, rule: Rule): object {
  return {
    ...{ LocationId: rule.id, ListenerId: listener.id, Domain: rule.domain, Domains: [rule.domain] },
    ...{ Url: rule.url, Scheduler: rule.scheduler, SessionExpireTime: 0, HealthCheck: rule.healthCheck },
    ...{ Certificate: null, HttpGzip: true, DefaultServer: true, Http2: true, ForwardType: "HTTP" },
    ...{ TargetType: "NODE", QuicStatus: "QUIC_INACTIVE", CreateTime: rule.created },
  };
}
