/**
 * When the timer is to begin a broadcast again that nobody works on, and how often it did. SCF repeats an invocation that
 * failed after one and two minutes, and by then has given up. One that waits for its turn is never due.
 */
export const broadcastsAgain = `
  alter table broadcasts
    add column due_at timestamptz not null default now() + interval '5 minutes',
    add column begun_again integer not null default 0;
`;
