import type { Session } from "./session";

/** One behaviour that is checked. */
export interface Case {
  /** The behaviour, as a sentence. */
  readonly name: string;
  /** The sentence of the contract that it checks; of a file of this repository word for word, with … for what is left out. */
  readonly contract: string;
  /** Where the contract says so. */
  readonly source: string;
  /** Whether only our own gateway promises it, the local one and the relay, and API Gateway's documents do not. */
  readonly ownGatewayOnly?: true;
  /**
   * Returns where the sentence holds.
   *
   * @throws Violation
   * @throws CannotBeTold
   */
  readonly check: (session: Session) => Promise<void>;
}

/** Cases about one thing. */
export interface Topic {
  readonly title: string;
  readonly cases: readonly Case[];
}

/** Where the contract is written: a document, or a file of this repository, and a heading in it. */
export const SOURCES = {
  howItWorks: "SCF document 583/31437",
  usage: "SCF document 583/31438",
  chat: "README.md, What clients say",
  tokens: "README.md, Who may connect",
  relay: "docs/relay.md",
  relayProtocol: "docs/relay-protocol.md",
} as const;

export const rfc6455 = (section: string) => `RFC 6455, ${section}`;
