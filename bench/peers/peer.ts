/** One request to a server's push endpoint. */
export interface Post {
  readonly path: string;
  readonly body: string;
}

/** A server that runs, in a process of its own, as clients and pushers meet it. */
export interface Peer {
  readonly pid: number;
  /** Where clients connect; `{n}` stands for the client's number. */
  readonly websocketUrl: string;
  readonly pushPort: number;
  /** What an answer to a push must have in it, if anything. */
  readonly sign: string;
  /** What a client must say to be in, and how many messages welcome it. */
  readonly hello: string;
  readonly greetings: number;
  /** What its process holds without its garbage, in bytes; for one that was started with --expose-gc. */
  heldBytes?(): Promise<number>;
  /** The connections that the server holds. */
  ids(): Promise<readonly string[]>;
  /** The request that sends a text to one connection. */
  post(id: string, data: string): Post;
  stop(): Promise<void>;
}
