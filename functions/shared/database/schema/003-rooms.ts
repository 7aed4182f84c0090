/** What a room keeps beyond its members: the sequence number of its last message. */
export const rooms = `
  create table rooms (
    name text collate "C" primary key,
    last_seq bigint not null
  );
`;
