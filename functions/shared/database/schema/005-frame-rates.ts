/**
 * How fast each connection sends, as a token bucket. `full_at`: when the bucket is full again if nothing more comes;
 * `admitted`: what was decided of the last frame that the row was written for; `told_at`: when the client was last
 * told that it is too fast.
 *
 * Unlogged: the row is written at every frame, and a crash of the database costs nothing but the count.
 */
export const frameRates = `
  create unlogged table frame_rates (
    connection_id text collate "C" primary key references connections (id) on delete cascade,
    full_at timestamptz not null,
    admitted boolean not null default true,
    told_at timestamptz not null default '-infinity'
  ) with (fillfactor = 50);
`;
