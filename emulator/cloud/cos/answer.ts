import type { OutgoingHttpHeaders } from "node:http";

/** What COS answers: a document, a file, or nothing but headers. */
export interface CosAnswer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
  /** The file whose content is answered. */
  readonly file?: string;
}

export const done = (headers: OutgoingHttpHeaders = {}): CosAnswer => ({ status: 200, headers });

export const document = (body: string, headers: OutgoingHttpHeaders = {}): CosAnswer => ({
  status: 200,
  headers: { "content-type": "application/xml", ...headers },
  body,
});
