/**
 * Broadcasts that are not finished: what one invocation had no time for and another goes on with. `content` is the JSON
 * of whom it is for, what they get and what the sender is answered. `last_id` is the last recipient that has its fate,
 * which the numbers count; '' before the first. `again`, a JSON list, holds those before it who have none yet: they are
 * tried again at the end. Nobody else works on it until `claimed_until`.
 */
export const broadcasts = `
  create table broadcasts (
    id uuid primary key default gen_random_uuid(),
    content text not null,
    last_id text collate "C" not null,
    again text not null,
    sent bigint not null,
    gone bigint not null,
    failed bigint not null,
    created_at timestamptz not null default now(),
    claimed_until timestamptz not null default '-infinity'
  );
`;
