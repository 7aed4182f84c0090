/** What a soak counts while it runs. */
export interface Tally {
  /** Messages that were acknowledged. */
  messages: number;
  /** Messages that came to a client, the replayed ones too. */
  deliveries: number;
  /** Messages that came once more over the connection that had asked for them. */
  duplicates: number;
  /** Connections that clients ended, and made again. */
  reconnects: number;
  /** Connections that ended though nobody wanted it, or could not be made at once. */
  disconnects: number;
  /** Messages without an acknowledgement: whether they are there is not known. */
  unacknowledged: number;
  /** Frames that said that something went wrong. */
  errorFrames: number;
}

export const emptyTally = (): Tally => ({
  messages: 0,
  deliveries: 0,
  duplicates: 0,
  reconnects: 0,
  disconnects: 0,
  unacknowledged: 0,
  errorFrames: 0,
});
