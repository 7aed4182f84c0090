import { EventEmitter, once } from "node:events";
import http, { type IncomingMessage, type ServerResponse } from "node:http";

/** What is done to a request, instead of passing it on and its answer back. */
type Fault =
  /** Answered with an error of the cloud; it does not get there. */
  | { readonly kind: "refuse"; readonly code: string; readonly message: string }
  /** It gets there, and the connection ends without an answer. */
  | { readonly kind: "cut" }
  /** It never gets there, or its answer never comes back; the client waits. */
  | { readonly kind: "hold"; readonly when: "before" | "after" };

/** A proxy before the emulated cloud, for clients that name it as theirs, which can do wrong to chosen actions. */
export class FaultProxy {
  private readonly faults: { readonly action: string; readonly fault: Fault; times: number }[] = [];
  private readonly heard = new EventEmitter();
  /** The actions that reached it, in order. */
  readonly actions: string[] = [];
  private readonly server = http.createServer((request, response) => void this.serve(request, response));

  private constructor(private readonly cloudPort: number) {}

  static async listen(cloudPort: number): Promise<FaultProxy> {
    const proxy = new FaultProxy(cloudPort);
    proxy.server.listen(0, "127.0.0.1");
    await once(proxy.server, "listening");
    return proxy;
  }

  get port(): number {
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("the proxy does not listen on TCP");
    return address.port;
  }

  /** Answers the next requests for an action with an error of the cloud. */
  refuse(action: string, code: string, times = 1): void {
    this.faults.push({ action, fault: { kind: "refuse", code, message: "as the test wants it" }, times });
  }

  /** Lets the next request for an action be done, and its answer get lost. */
  cut(action: string): void {
    this.faults.push({ action, fault: { kind: "cut" }, times: 1 });
  }

  /** Stops the next request for an action before or after it is done; resolves when it is there. */
  async hold(action: string, when: "before" | "after"): Promise<void> {
    this.faults.push({ action, fault: { kind: "hold", when }, times: 1 });
    await once(this.heard, action);
  }

  async close(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const action = String(request.headers["x-tc-action"] ?? "");
    this.actions.push(action);
    const fault = this.take(action);
    if (fault?.kind === "refuse") {
      const { code: Code, message: Message } = fault;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ Response: { Error: { Code, Message }, RequestId: "from-the-test" } }));
      return;
    }
    if (fault?.kind === "hold" && fault.when === "before") {
      this.heard.emit(action);
      return;
    }
    const answer = await this.passOn(request, Buffer.concat(chunks));
    if (fault?.kind === "hold") {
      this.heard.emit(action);
      return;
    }
    if (fault?.kind === "cut") {
      response.destroy();
      return;
    }
    response.setHeader("content-type", "application/json");
    response.end(answer);
  }

  private take(action: string): Fault | undefined {
    const found = this.faults.find((one) => one.action === action && one.times > 0);
    if (found !== undefined) found.times -= 1;
    return found?.fault;
  }

  /** The request as it came, to the cloud; resolves with the answer's body. */
  private async passOn({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Buffer> {
    const onward = http.request({ port: this.cloudPort, method, path: url, headers }).end(body);
    const [answer] = await once(onward, "response");
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
}
