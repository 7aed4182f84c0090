const postgres = require("postgres");

/** Prints the connection ids of the user in CHAT_USER, a line each, out of the database that the argument names. */
const sql = postgres(process.argv[2], { max: 1, fetch_types: false });
sql`select id from connections where user_name = ${process.env.CHAT_USER}`
  .then((rows) => process.stdout.write(rows.map(({ id }) => `${id}\n`).join("")))
  .finally(() => sql.end());
