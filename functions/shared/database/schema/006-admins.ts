/** Whose connection may kick others. What nobody said of a connection is false. */
export const admins = `
  alter table connections add column admin boolean not null default false;
`;
