import type { Service } from "../action";
import type { State } from "../state";
import { listenerActions } from "./listeners";
import { loadBalancerActions } from "./load-balancers";
import { ruleActions } from "./rules";
import type { RunningBalancers } from "./running-balancers";
import { targetActions } from "./targets";
import { Tasks } from "./tasks";

/** Load balancers with listeners that really take connections. */
export function clb(state: State, running: RunningBalancers): Service {
  const tasks = new Tasks();
  return {
    version: "2018-03-17",
    actions: {
      ...tasks.actions(),
      ...loadBalancerActions(state, running, tasks),
      ...listenerActions(state, running, tasks),
      ...ruleActions(state, running, tasks),
      ...targetActions(state, running),
    },
  };
}
