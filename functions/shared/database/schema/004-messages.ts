/**
 * What was said in a room of late. `data` is the JSON of what a client said, with every NUL and every lone surrogate
 * escaped in it: PostgreSQL's own json types refuse what these escapes mean.
 *
 * A member gets the messages above its `live_after` as they are sent. Without one it is paused: its missed messages
 * are being replayed, and what is sent meanwhile is among them.
 */
export const messages = `
  create table messages (
    room text collate "C" not null,
    seq bigint not null,
    user_name text not null,
    data text not null,
    at timestamptz not null,
    primary key (room, seq)
  );
  create index messages_by_age on messages (at);
  alter table members add column live_after bigint default 0;
`;
