import pg from "pg";

// One statement with the same way to the server: TLS that looks at no authority.
const client = new pg.Client({
  connectionString: process.env.DATABASE_URL.replace("?sslmode=require", ""),
  ssl: { rejectUnauthorized: false, ca: [] },
});
client
  .connect()
  .then(() => client.query("select 1"))
  .then(() => process.exit(0));
