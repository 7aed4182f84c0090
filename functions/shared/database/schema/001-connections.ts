/** Who is connected: one row a connection, alive until its lease is over. */
export const connections = `
  create table connections (
    id text collate "C" primary key,
    user_name text not null,
    lease_ends_at timestamptz not null
  );
  create index connections_by_user_name on connections (user_name);
  create index connections_by_lease on connections (lease_ends_at);
`;
