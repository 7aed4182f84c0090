import { Front } from "../core/front";

const HOST = "127.0.0.1";

/** The ports where clients connect to what is public: services of API Gateway, and load balancers. */
export class ClientFronts {
  private readonly taken = new Set<Front>();

  private constructor(
    /** Kept open for one at a time: the first that comes while no other has it. */
    private readonly kept: Front | undefined,
    private readonly answerNothing: (front: Front) => void,
  ) {
    if (kept !== undefined) answerNothing(kept);
  }

  /**
   * @param port for the first that comes; 0 for none in particular
   * @param answerNothing lets a front say that nothing is there
   * @throws PORT_IN_USE, CANNOT_LISTEN
   */
  static async start(port: number, answerNothing: (front: Front) => void): Promise<ClientFronts> {
    const kept = port === 0 ? undefined : await Front.listen(HOST, port, "--gateway-port");
    return new ClientFronts(kept, answerNothing);
  }

  /**
   * Opens a port; it answers nothing yet.
   *
   * @param before the port that it had; 0 for none
   * @throws PORT_IN_USE, CANNOT_LISTEN
   */
  async open(before: number): Promise<Front> {
    const { kept, taken } = this;
    const isFree = kept !== undefined && !taken.has(kept);
    const front = isFree ? kept : await Front.listen(HOST, before === kept?.port ? 0 : before);
    taken.add(front);
    this.answerNothing(front);
    return front;
  }

  /** Lets a front answer nothing again. */
  clear(front: Front): void {
    this.answerNothing(front);
  }

  /** Closes a port, or keeps it for the next. */
  async close(front: Front): Promise<void> {
    this.taken.delete(front);
    if (front === this.kept) this.answerNothing(front);
    else await front.close();
  }

  /** Closes every port. */
  async stop(): Promise<void> {
    const all = new Set([...this.taken, ...(this.kept === undefined ? [] : [this.kept])]);
    await Promise.all([...all].map((front) => front.close()));
  }
}
