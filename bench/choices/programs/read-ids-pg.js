import pg from "pg";
import { answers } from "../../push/programs/answers";

const client = new pg.Client({
  connectionString: process.env.DATABASE_URL.replace("?sslmode=require", ""),
  ssl: { rejectUnauthorized: false, ca: [] },
});
const connected = client.connect();

// The same pages, in the way of pg that is the fastest.
answers(async ({ pages, size }) => {
  await connected;
  const query = { name: "page", text: "select id from ids order by id limit $1", rowMode: "array" };
  const began = performance.now();
  for (let page = 0; page < pages; page += 1) {
    const { rows } = await client.query({ ...query, values: [size] });
    if (rows.map(([id]) => id).length !== size) throw new Error("A page is not whole.");
  }
  return { wallMs: performance.now() - began };
});
