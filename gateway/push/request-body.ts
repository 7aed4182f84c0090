import type { IncomingMessage } from "node:http";

/**
 * Reads a request's body of at most `maxBytes`. How long it may take to arrive is bounded by the HTTP server's
 * `requestTimeout`.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | "too large" | "left"> {
  return new Promise((resolve) => {
    if (Number(request.headers["content-length"]) > maxBytes) return resolve("too large");
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        request.pause();
        resolve("too large");
      } else {
        chunks.push(chunk);
      }
    });
    request.on("end", () => resolve(Buffer.concat(chunks, bytes)));
    request.on("error", () => resolve("left"));
  });
}
