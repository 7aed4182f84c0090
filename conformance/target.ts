/** What is checked, and what is known of it beside the contract. */
export interface Target {
  /** Where clients connect; several where nodes are reached one by one. At least one. */
  readonly addresses: readonly [URL, ...URL[]];
  /** Whether Tencent's API Gateway serves it: what only our own gateway promises is not asked then. */
  readonly apiGateway: boolean;
  /** The reverse-push URL. */
  readonly pushUrl: URL | undefined;
  /** The bearer token that pushes bring. */
  readonly token: string | undefined;
  /** The JSON Web Token that clients bring. */
  readonly clientToken: string | undefined;
  /** The JSON Web Token of an admin. */
  readonly adminToken: string | undefined;
  /** A command for sh that prints the id of the connection whose user is in CHAT_USER. */
  readonly connectionIdCommand: string | undefined;
  /** An origin whose pages may not connect. */
  readonly refusedOrigin: string | undefined;
  /** After how many seconds a silent connection is closed. */
  readonly idleSeconds: number | undefined;
  /** How long anything may take, in milliseconds. */
  readonly timeoutMs: number;
}
