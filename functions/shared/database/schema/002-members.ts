/** Who is in which room. A membership never outlives its connection. */
export const members = `
  create table members (
    connection_id text collate "C" not null references connections (id) on delete cascade,
    room text collate "C" not null,
    primary key (connection_id, room)
  );
  create index members_by_room on members (room, connection_id);
`;
