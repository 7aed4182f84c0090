/** A user's connections in the order of their ids, for pages by key. The older index is the beginning of this one. */
export const connectionsByUser = `
  create index connections_by_user on connections (user_name, id);
  drop index connections_by_user_name;
`;
