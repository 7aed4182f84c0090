import { mkdirSync, readdirSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { newId, timestamp } from "../ids";
import type { State } from "../state";
import { type InstanceOptions, RunningInstance } from "./running-instance";
import type { Instance, InstanceRefresh, ScalingGroup } from "./state";

/** What scaling groups run with. */
export interface RunningGroupsOptions extends InstanceOptions {
  readonly state: State;
  /** Puts the state on record; called whenever an instance was made or has ended, and a refresh has ended. */
  readonly onChange: () => void;
}

/** What runs of Auto Scaling: as many instances of each group as it wants. */
export class RunningGroups {
  private readonly running = new Map<string, RunningInstance>();
  /** By the ids of the groups: the activities of one are carried out one after another. */
  private readonly activities = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(private readonly options: RunningGroupsOptions) {
    const { state, directory } = options;
    mkdirSync(directory, { recursive: true });
    const kept = state.scalingGroups.flatMap(({ instances }) => instances.map(({ id }) => id));
    for (const id of readdirSync(directory).filter((one) => !kept.includes(one)))
      RunningInstance.forget(id, options);
    for (const refresh of state.instanceRefreshes)
      if (refresh.status === "RUNNING") endRefresh(refresh, "CANCELLED");
  }

  /** Whether something of a group is under way. */
  isBusy({ id }: ScalingGroup): boolean {
    return this.activities.has(id);
  }

  /** Starts the instances that a group has, and waits until they are healthy, for a while. */
  resume(group: ScalingGroup): Promise<void> {
    return this.queue(group, async () => {
      const started = await Promise.all(group.instances.map((instance) => this.start(group, instance)));
      await Promise.all(started.map((one) => this.inTime(one, RESUME_SECONDS)));
    });
  }

  /** Makes or ends as many instances of a group as it has too few or too many. */
  apply(group: ScalingGroup): Promise<void> {
    return this.queue(group, async () => {
      const missing = Math.max(0, group.desired - group.instances.length);
      await Promise.all(Array.from({ length: missing }, () => this.start(group, this.make(group))));
      const [...surplus] = group.instances.slice(0, Math.max(0, group.instances.length - group.desired));
      await Promise.all(surplus.map((instance) => this.end(group, instance)));
    });
  }

  /**
   * Replaces the instances of a group one after the other, each only once a new one is healthy. Where one does not
   * become healthy the rest stay.
   *
   * @param healthSeconds how long a new one may take until it is healthy
   */
  refresh(group: ScalingGroup, refresh: InstanceRefresh, healthSeconds: number): void {
    void this.queue(group, async () => {
      for (const old of [...group.instances]) {
        const made = this.make(group);
        const healthy = await this.start(group, made);
        if (!(await this.inTime(healthy, healthSeconds))) {
          await this.end(group, made);
          endRefresh(refresh, "CANCELLED");
          this.options.log.warn({ group: group.name, instance: made.id }, "refresh_cancelled");
          return;
        }
        await this.end(group, old);
      }
      endRefresh(refresh, "SUCCESSFUL");
    });
  }

  /** Ends all instances; they are kept, and start again with the next start on the same data. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.activities.values());
    await Promise.all([...this.running.values()].map((instance) => instance.stop()));
  }

  private queue(group: ScalingGroup, work: () => Promise<void>): Promise<void> {
    const before = this.activities.get(group.id) ?? Promise.resolve();
    const done = before.then(work).catch((error: unknown) => {
      this.options.log.error({ group: group.name, err: error }, "activity_failed");
    });
    const ended = done.then(() => {
      if (this.activities.get(group.id) === ended) this.activities.delete(group.id);
      this.options.onChange();
    });
    this.activities.set(group.id, ended);
    return ended;
  }

  private make(group: ScalingGroup): Instance {
    const { state, onChange } = this.options;
    const from = state.launchConfigurations.find(({ id }) => id === group.launchConfigurationId);
    const { role = "", userData = "" } = from ?? {};
    const instance = { id: newId("ins"), role, userData, created: timestamp() };
    group.instances.push(instance);
    onChange();
    return instance;
  }

  /** Resolves when an instance has booted, with what resolves when it is healthy; undefined where it has not booted. */
  private async start(
    group: ScalingGroup,
    instance: Instance,
  ): Promise<{ readonly healthy: Promise<void> } | undefined> {
    if (this.stopping.signal.aborted) return undefined;
    try {
      const { started, healthy } = await RunningInstance.start(instance, group.registrations, this.options);
      this.running.set(instance.id, started);
      return { healthy };
    } catch (error) {
      // In the cloud it would stay too, and never become healthy.
      this.options.log.error({ group: group.name, instance: instance.id, err: error }, "boot_failed");
      return undefined;
    }
  }

  /** Whether an instance that was started becomes healthy in time, and before everything ends. */
  private async inTime(
    started: { readonly healthy: Promise<void> } | undefined,
    seconds: number,
  ): Promise<boolean> {
    if (started === undefined) return false;
    const { signal } = this.stopping;
    const tooLate = delay(seconds * 1000, false, { signal, ref: false }).catch(() => false);
    return Promise.race([started.healthy.then(() => true), tooLate]);
  }

  private async end(group: ScalingGroup, instance: Instance): Promise<void> {
    await this.running.get(instance.id)?.stop();
    this.running.delete(instance.id);
    group.instances.splice(group.instances.indexOf(instance), 1);
    this.options.onChange();
    RunningInstance.forget(instance.id, this.options);
  }
}

/** How long a start waits for the instances that there are, in seconds. */
const RESUME_SECONDS = 10;

function endRefresh(refresh: InstanceRefresh, status: InstanceRefresh["status"]): void {
  refresh.status = status;
  refresh.ended = timestamp();
}
