import * as v from "valibot";
import { type Action, action } from "../action";
import { taskNotFound } from "./errors";

/** What the API answers of a task that has come to its end. */
const DONE = 0;

/**
 * Changes of load balancers, each known by the id of its request, which clients ask for until it has come to its end.
 * Here all have when they are answered; a cloud that is started again remembers none.
 */
export class Tasks {
  /** The load balancers that a task was about. */
  private readonly ended = new Map<string, readonly string[]>();

  /** Notes a task that has come to its end, and returns the answer of the request that began it. */
  end(requestId: string, loadBalancerIds: readonly string[]): object {
    this.ended.set(requestId, loadBalancerIds);
    return {};
  }

  actions(): Record<string, Action> {
    return {
      DescribeTaskStatus: action({ TaskId: v.string() }, ({ TaskId }) => {
        const LoadBalancerIds = this.ended.get(TaskId);
        if (LoadBalancerIds === undefined) throw taskNotFound(TaskId);
        return { Status: DONE, LoadBalancerIds, Message: "" };
      }),
    };
  }
}
