/** What is said where functions take any server for the database: `whose` connections they are. */
export const unverifiedDatabase = (whose: string): string =>
  `${whose}: connections to the database are encrypted, but its certificate is not checked, since database.authority is not set (docs/deploy.md, The database's certificate).`;
