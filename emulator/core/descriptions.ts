import type { FunctionRole } from "../../functions/shared/wire/events";
import type { FunctionAddress } from "../runtime/function-description";

/** A WebSocket API to serve, and which function has which role in it. */
export interface ApiDescription {
  /** The last part of its reverse-push URL. */
  readonly id: string;
  readonly serviceName: string;
  /** What stands before the path where clients connect: empty, or `/release`. */
  readonly basePath: string;
  readonly path: string;
  /** The gateway environment that the service is released to. */
  readonly stage: string;
  /** How long a client may be silent; the timeout of the API's backend. */
  readonly idleTimeoutSeconds: number;
  /** A role without a function fails when it is called. */
  readonly bindings: Readonly<Record<FunctionRole, FunctionAddress | undefined>>;
}

/** The nodes of a relay: what each of them runs, and what it is told. */
export interface RelayDescription {
  /** The program, one file, and the SHA-256 checksum of it in hexadecimal digits. */
  readonly program: { readonly file: string; readonly sha256: string };
  /** The CAM role that the nodes have. */
  readonly role: string;
  /** The path where clients connect. */
  readonly path: string;
  /** The path of the reverse-push URL. */
  readonly pushPath: string;
  /** The environment of the program, as in the cloud. */
  readonly variables: Readonly<Record<string, string>>;
  /** How long a node may take to end; then it is killed. */
  readonly stopSeconds: number;
}

/** A timer trigger of a function. */
export interface TimerDescription {
  readonly name: string;
  /** Seven fields, second first, year last. */
  readonly cron: string;
  readonly message: string;
}

/** A TencentDB instance. */
export interface DatabaseDescription {
  readonly user: string;
  readonly password: string;
  readonly tls: boolean;
}
