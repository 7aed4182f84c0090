import type postgres from "postgres";
import { ChatClient } from "../chat-client";
import { signWithSecret } from "../issuer";
import type { RunningEmulator } from "../start-emulator";

const SECRET = "a-secret-of-an-issuer-of-no-fewer-than-32-characters";

/** What an emulator is started with, so that clients can say who they are. */
export const WITH_NAMES = { AUTH_JWT_SECRET: SECRET };

/** Clients each of whose connections has a user of its own, so that the log's connections are known. */
export class Guests {
  #count = 0;

  private constructor(
    private readonly emulator: RunningEmulator,
    private readonly sql: postgres.Sql,
  ) {}

  /** From then on the database notes who is connected. */
  static async expect(emulator: RunningEmulator, sql: postgres.Sql): Promise<Guests> {
    const guests = new Guests(emulator, sql);
    // The functions have made their tables when one has been let in.
    await (await guests.connect()).client.close();
    await sql`create table guests (id text not null, user_name text not null)`;
    await sql`
      create function note_guest() returns trigger language plpgsql as $$
        begin insert into guests values (new.id, new.user_name); return null; end $$`;
    await sql`
      create trigger note_guest after insert on connections for each row execute function note_guest()`;
    return guests;
  }

  /** Connects a client as a user of its own. */
  async connect(): Promise<{ readonly client: ChatClient; readonly user: string }> {
    this.#count += 1;
    const user = `guest${this.#count}`;
    const token = await signWithSecret(SECRET, { sub: user });
    const { websocketUrl } = this.emulator.ready;
    return { user, client: await ChatClient.connect(websocketUrl, ["chat.v1", `bearer.${token}`]) };
  }

  /** The users that ever were, by their connection's id. */
  async users(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.sql<{ id: string; user: string }[]>`select id, user_name as user from guests`;
    return new Map(rows.map(({ id, user }) => [id, user]));
  }
}
