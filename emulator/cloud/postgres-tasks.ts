import type { Logger } from "pino";
import { timestamp } from "./ids";
import type { Database } from "./state";

interface Task {
  readonly TaskId: number;
  readonly TaskType: string;
  readonly DBInstanceId: string;
  readonly StartTime: string;
  readonly EndTime: string;
  readonly Status: "Running" | "Success" | "Fail";
  readonly Progress: number;
}

/** What is under way for the database instances, one thing after another for each. */
export class PostgresTasks {
  private readonly tasks: Task[] = [];
  private readonly work = new Map<string, Promise<void>>();

  constructor(
    /** Called when a task has ended. */
    private readonly onChange: () => void,
    private readonly log: Logger,
  ) {}

  /**
   * Begins a piece of work; when it is done, the instance has the status. An instance whose work fails stays in the
   * status it has, and its task says Fail.
   *
   * @returns the task's id
   */
  begin(database: Database, status: Database["status"], work: () => Promise<void>): number {
    const id = this.tasks.length + 1;
    const task = { TaskId: id, TaskType: "instance", DBInstanceId: database.id, StartTime: timestamp() };
    this.tasks.push({ ...task, EndTime: "", Status: "Running", Progress: 0 });
    const end = (outcome: "Success" | "Fail") => {
      this.tasks[id - 1] = { ...task, EndTime: timestamp(), Status: outcome, Progress: 100 };
    };
    const before = this.work.get(database.id) ?? Promise.resolve();
    const done = before.then(work).then(
      () => {
        database.status = status;
        end("Success");
        this.onChange();
      },
      (error) => {
        end("Fail");
        this.log.error({ database: database.id, err: error }, "database_task_failed");
        this.onChange();
      },
    );
    this.work.set(database.id, done);
    return id;
  }

  all(): readonly Task[] {
    return this.tasks;
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.work.values());
  }
}
