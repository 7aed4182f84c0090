import { randomBytes } from "node:crypto";
import { Client } from "./client";
import { connectionIdOf } from "./connection-id";
import { type HandshakeAnswer, type HandshakeChanges, shakeHands } from "./handshake";
import { announcePush, type PushAnswered, push } from "./push";
import type { Target } from "./target";
import { cannotBeTold } from "./verdict";

export const SUBPROTOCOL = "chat.v1";

/** The room that every connection is in from the start, users of the system too. */
const LOBBY = "lobby";

/** What the suite is told by options, where it is told, and in the words of a reason why not. */
const OPTIONS = {
  pushUrl: "the reverse-push URL is not given (--push-url)",
  token: "the token of pushes is not given, and they may need none (--token)",
  clientToken: "no token of a client is given, and clients may be guests (--client-token)",
  adminToken: "no token of an admin is given (--admin-token)",
  connectionIdCommand: "clients never learn connection ids, and nothing else tells them (--connection-id)",
  refusedOrigin: "no origin is given whose pages may not connect (--refused-origin)",
  idleSeconds: "the idle time-out is not given (--idle)",
} as const;

function missing(reason: string): never {
  throw cannotBeTold(reason);
}

/** What one case does with the system: its clients are its own, and talk in rooms that nobody else is in. */
export class Session {
  readonly #clients: Client[] = [];
  /** A room of this case alone. */
  readonly room = newRoom();

  constructor(readonly target: Target) {}

  /** What clients offer: the subprotocol, and their token where they have one. */
  get protocols(): string[] {
    const { clientToken } = this.target;
    return clientToken === undefined ? [SUBPROTOCOL] : [SUBPROTOCOL, bearer(clientToken)];
  }

  /** Connects a client; those of a case go to the addresses in turns. */
  async connect({
    protocols = this.protocols,
    compression = false,
  }: {
    protocols?: readonly string[];
    compression?: boolean;
  } = {}): Promise<Client> {
    const client = await Client.connect(this.#nextAddress(), {
      ...{ protocols, compression, timeoutMs: this.target.timeoutMs },
    });
    this.#clients.push(client);
    return client;
  }

  /** Connects a client that is in the case's room, and no more in the lobby. */
  async member(): Promise<Client> {
    const client = await this.connect();
    await this.settle(client);
    return client;
  }

  /**
   * Connects an admin that is in the case's room, and no more in the lobby.
   *
   * @throws CannotBeTold where no token of an admin is given
   */
  async admin(): Promise<Client> {
    const client = await this.connect({ protocols: [SUBPROTOCOL, bearer(this.need("adminToken"))] });
    await this.settle(client);
    return client;
  }

  /** Takes a client from the lobby into the case's room. */
  async settle(client: Client): Promise<void> {
    await this.leaveLobby(client);
    await client.acknowledged({ type: "join", room: this.room });
  }

  /** Nothing that a case says may reach the system's users. */
  async leaveLobby(client: Client): Promise<void> {
    await client.acknowledged({ type: "leave", room: LOBBY });
  }

  /** The user that a connection counts as: the one in a room where nobody else is. */
  async userOf(client: Client): Promise<string> {
    const room = newRoom();
    await client.acknowledged({ type: "join", room });
    const [user] = await client.who(room);
    await client.acknowledged({ type: "leave", room });
    if (user === undefined) throw cannotBeTold("the server does not say which user this is");
    return user;
  }

  /**
   * The connection id of a client.
   *
   * @throws CannotBeTold where nothing tells it
   */
  async connectionIdOf(client: Client): Promise<string> {
    const command = this.need("connectionIdCommand");
    return connectionIdOf(await this.userOf(client), command);
  }

  /** Asks the first address for a WebSocket, with something that differs. */
  shakeHands(changes: HandshakeChanges): Promise<HandshakeAnswer> {
    return shakeHands(this.target.addresses[0], changes, this.target.timeoutMs);
  }

  /**
   * Pushes with the token that pushes bring, or another one; null stands for none.
   *
   * @throws CannotBeTold where no reverse-push URL is given
   */
  push(
    body: object | string | undefined,
    { token = this.target.token, method }: { token?: string | null | undefined; method?: string } = {},
  ): Promise<PushAnswered> {
    return push({ ...this.#pushWay(token ?? undefined), body, ...(method !== undefined && { method }) });
  }

  /**
   * Begins a push of so many bytes with the token that pushes bring, and waits for the answer without them.
   *
   * @throws CannotBeTold where no reverse-push URL is given
   */
  announcePush(bytes: number): Promise<PushAnswered> {
    return announcePush(this.#pushWay(this.target.token), bytes);
  }

  /**
   * What the one who runs the suite gave.
   *
   * @throws CannotBeTold where it was not given
   */
  need<Name extends keyof typeof OPTIONS>(name: Name): NonNullable<Target[Name]> {
    return this.target[name] ?? missing(OPTIONS[name]);
  }

  /** Closes the clients that are left, and cuts off those whose goodbye is not answered. */
  async end(): Promise<void> {
    const left = this.#clients.filter(({ isOpen }) => isOpen);
    await Promise.all(left.map((client) => client.close(1000).catch(() => client.cutOff())));
  }

  #pushWay(token: string | undefined) {
    return { url: this.need("pushUrl"), token, timeoutMs: this.target.timeoutMs };
  }

  #nextAddress(): URL {
    const { addresses } = this.target;
    return addresses[this.#clients.length % addresses.length] ?? addresses[0];
  }
}

const bearer = (token: string) => `bearer.${token}`;

const newRoom = () => `conformance-${randomBytes(8).toString("hex")}`;
