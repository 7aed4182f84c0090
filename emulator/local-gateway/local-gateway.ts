import type { FunctionDescription } from "../runtime/function-description";
import type { Configuration } from "../stack/configuration";

/** A gateway as a stack declares it, ready to be served. */
export interface DeclaredGateway {
  /** The path where clients connect. */
  readonly path: string;
  /** Where functions push, on this machine. */
  readonly reversePushUrl: string;
  /** The functions, with the gateway's addresses on this machine in their environment. */
  readonly functions: readonly FunctionDescription[];
  /** Makes the gateway serve. What is the same as before keeps its clients. */
  serve(): Promise<void>;
}

/** What speaks WebSocket to the clients of an environment on this machine. */
export interface LocalGateway {
  /** Host and port for clients, as a URL has them. */
  readonly authority: string;
  /** What a lookup of an API's reverse-push URL is answered with. */
  readonly reversePushUrl: string;
  /**
   * Reads what the stack declares of it.
   *
   * @param directory the folder that relative paths start from
   * @throws STACK_INCOMPLETE and what resolving throws
   */
  declare(
    configuration: Configuration,
    functions: readonly FunctionDescription[],
    directory: string,
  ): DeclaredGateway;
  /** Closes every client, runs cleanup for each, and ends the machine, which the gateway runs on. */
  stop(): Promise<void>;
}
