import type { PostgresServer } from "../../emulator/postgres/server";

interface SharedPostgres {
  readonly server: PostgresServer;
  readonly directory: string;
}

let shared: SharedPostgres | undefined;

/** jest runs setup and teardown in one process; what the first started the second ends. */
export const keepForTeardown = (postgres: SharedPostgres) => {
  shared = postgres;
};

export const sharedPostgres = () => shared;
