import { connect } from "../../../functions/shared/database/client";
import { answers } from "../../push/programs/answers";

const sql = connect(process.env.DATABASE_URL ?? "", [], 5_000);

// Pages of ids, one after the other, as the functions read those of a room.
answers<{ readonly pages: number; readonly size: number }>(async ({ pages, size }) => {
  const began = performance.now();
  for (let page = 0; page < pages; page += 1) {
    const rows = await sql<{ id: string }[]>`select id from ids order by id limit ${size}`;
    if (rows.map(({ id }) => id).length !== size) throw new Error("A page is not whole.");
  }
  return { wallMs: performance.now() - began };
});
