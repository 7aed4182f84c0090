import type { Logger } from "pino";
import { timestamp } from "./ids";
import type { Database, DatabaseTask, State } from "./state";

/** What is under way for the database instances, one thing after another for each. */
export class PostgresTasks {
  private readonly work = new Map<string, Promise<void>>();

  /** What an end of the cloud has cut off counts as done: at its start every instance is brought to where it was going. */
  constructor(
    private readonly state: State,
    /** Puts the state on record; called before a task begins and when it has ended. */
    private readonly onChange: () => void,
    private readonly log: Logger,
  ) {
    for (const task of state.databaseTasks) if (task.status === "Running") end(task, "Success");
  }

  /**
   * Begins a piece of work; when it is done, the instance has the status. An instance whose work fails stays in the
   * status it has, and its task says Fail.
   *
   * @returns the task's id
   */
  begin(database: Database, status: Database["status"], work: () => Promise<void>): number {
    const id = Math.max(0, ...this.state.databaseTasks.map((task) => task.id)) + 1;
    const task: DatabaseTask = {
      ...{ id, databaseId: database.id, started: timestamp(), ended: "", status: "Running" },
    };
    this.state.databaseTasks.push(task);
    // This process may be killed: a folder that nothing on record speaks of would stay for ever.
    this.onChange();
    const before = this.work.get(database.id) ?? Promise.resolve();
    const done = before.then(work).then(
      () => {
        database.status = status;
        end(task, "Success");
        this.onChange();
      },
      (error) => {
        end(task, "Fail");
        this.log.error({ database: database.id, err: error }, "database_task_failed");
        this.onChange();
      },
    );
    this.work.set(database.id, done);
    return id;
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.work.values());
  }
}

function end(task: DatabaseTask, status: "Success" | "Fail"): void {
  task.status = status;
  task.ended = timestamp();
}
