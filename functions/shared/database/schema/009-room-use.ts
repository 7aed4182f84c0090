/**
 * When a room was last joined or spoken in, to the hour: the column is in an index, and a row that is written at every
 * message shall seldom be written there too. And one row that says how high the numbers of rooms had come that are not
 * kept any more: what begins later begins above them, so that no room ever gives a number twice.
 */
export const roomUse = `
  alter table rooms add column used_at timestamptz not null default now();
  create index rooms_by_use on rooms (used_at);
  create table pruned_rooms (
    only_row boolean primary key default true check (only_row),
    highest_seq bigint not null
  );
  insert into pruned_rooms (highest_seq) values (0);
`;
