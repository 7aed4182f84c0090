/** Answers each request of the parent process with what `serve` makes of it. Serves one at a time. */
export function answers<Request>(serve: (request: Request) => Promise<object>): void {
  process.on("message", (request: Request) => {
    serve(request).then(
      (answer) => process.send?.(answer),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
        process.exit(1);
      },
    );
  });
  process.on("disconnect", () => process.exit(0));
}

/** Pushes that a program is asked for, and what they took. */
export interface PushesRequest {
  readonly url: string;
  readonly count: number;
  readonly inFlight: number;
  readonly data: string;
}

export interface PushesAnswer {
  readonly wallMs: number;
}
