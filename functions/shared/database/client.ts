import { Socket } from "node:net";
import postgres from "postgres";
import { serverCheck } from "./server-check";

/** PostgreSQL's number for the type text[]. */
const TEXT_ARRAY = 1009;

/** Without fetched types the driver knows no arrays. For parameters only: `any(${sql.typed.textArray(ids)})`. */
const textArray = {
  to: TEXT_ARRAY,
  from: [],
  serialize: (texts: readonly string[]) => `{${texts.map(quoted).join(",")}}`,
  parse: (texts: readonly string[]) => texts,
};

const quoted = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;

/**
 * Where an index has the order that a statement asks for, it is taken from there. PostgreSQL takes a table for small as
 * long as it has not counted it, and would read and sort all that is left of a crowded room for each page. Until version
 * 17 such a plan counts as dear, and would be compiled first, which takes longer than all of it (seen in 15).
 */
const PLANS = { enable_sort: "off", jit: "off" };

/** The driver's client: SQL as tagged templates, every value in them a parameter. */
export type Sql = ReturnType<typeof connect>;

/** What a client and a transaction have in common. */
export type Statements = postgres.ISql<{ textArray: readonly string[] }>;

/**
 * One connection to the database, opened at the first statement: an instance serves one event at a time.
 *
 * Types are not fetched, which saves a round trip at the cold start. `sslmode=require` in the URL means TLS, and with
 * authorities it is TLS in any case, and checked; any other `sslmode` means what it means to the driver. An idle connection is closed, since the database has few and SCF keeps idle
 * instances for long. The next statement opens another, which has `statementTimeoutMs` again: `onClose` hears of it.
 */
export function connect(
  url: string,
  authorities: readonly string[],
  statementTimeoutMs: number,
  onClose: () => void = () => undefined,
) {
  const { hostname, searchParams } = new URL(url);
  const tls = authorities.length > 0 || searchParams.get("sslmode") === "require";
  return postgres(url, {
    max: 1,
    ...(tls && { ssl: serverCheck(hostname, authorities) }),
    fetch_types: false,
    // The driver's types do not know it.
    ...{ socket: openSocket },
    connect_timeout: 5,
    idle_timeout: 120,
    connection: { statement_timeout: statementTimeoutMs, ...PLANS },
    onclose: onClose,
    // The driver prints notices to the console by default.
    onnotice: () => undefined,
    types: { textArray },
  });
}

/**
 * A socket on its way to the server, which sends what it is given at once. The driver's own waits (Nagle's algorithm): the
 * first message of PostgreSQL follows the last of the TLS handshake, which the server confirms 40 ms later.
 *
 * The driver asks the socket for its host, to name it in the TLS handshake unless it is an address. Without one it has
 * Node compile the expression for IPv6 addresses, which takes 10 ms.
 */
function openSocket(server: { readonly host: readonly string[]; readonly port: readonly number[] }) {
  const host = server.host[0] ?? "localhost";
  const socket = new Socket().setNoDelay(true).connect(server.port[0] ?? 5432, host);
  return Object.assign(socket, { host });
}
