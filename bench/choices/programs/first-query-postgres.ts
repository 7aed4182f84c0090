import { connect } from "../../../functions/shared/database/client";

// One statement, as the first one of an instance is.
const sql = connect(process.env.DATABASE_URL ?? "", [], 5_000);
sql`select 1`.then(() => process.exit(0));
