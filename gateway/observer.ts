/** Is told what a gateway does, as it does it: for counting. Its methods must be quick and must not throw. */
export interface Observer {
  /** A handshake was answered: 101, or the status of its refusal. */
  handshakeAnswered(status: number): void;
  /** A message came from a client. */
  messageReceived(bytes: number): void;
  /** A frame was handed to a client's socket. */
  frameSent(bytes: number): void;
  /** A push of functions was answered, or the part of a batch that is one connection's; as its HTTP status and errNo. */
  pushAnswered(status: number, errNo: number): void;
  /** A push was sent on to another node: it answered, or its process has ended, or nothing is known. */
  pushForwarded(outcome: "answered" | "ended" | "failed"): void;
  /** A client is being disconnected because too much waited for it. */
  slowConsumer(): void;
  /** A client is being disconnected because too much waited of what it sent. */
  fastProducer(): void;
  /** A client is being disconnected because it sent too many pings or pongs. */
  controlFlood(): void;
  /** A connection ended, with its close code; 1006 where there was none. */
  connectionClosed(code: number): void;
}

/** Counts nothing. */
export const UNOBSERVED: Observer = {
  handshakeAnswered: () => {},
  messageReceived: () => {},
  frameSent: () => {},
  pushAnswered: () => {},
  pushForwarded: () => {},
  slowConsumer: () => {},
  fastProducer: () => {},
  controlFlood: () => {},
  connectionClosed: () => {},
};
