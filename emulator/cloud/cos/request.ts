import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** A request to COS, read but not believed yet. */
export interface CosRequest {
  readonly method: string;
  readonly bucket: string;
  /** The region in the bucket's name; undefined where the client has a domain of its own for all regions. */
  readonly region: string | undefined;
  /** Empty for the bucket itself. */
  readonly key: string;
  /** The path as the request line has it. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** What the provider gets for the domain of COS; made never to exist in DNS. */
export const COS_HOST = "cos.tencentcos.invalid";

const HOST = /^([a-z0-9][a-z0-9-]{0,58})\.cos\.(?:tencentcos\.invalid|([a-z0-9-]+)\.myqcloud\.com)(?::\d+)?$/;

/** Reads a request by the bucket's host; undefined where it is none to COS. */
export function cosRequest({ method = "", url = "", headers }: IncomingMessage): CosRequest | undefined {
  const [, bucket, region] = HOST.exec(headers.host ?? "") ?? [];
  if (bucket === undefined) return undefined;
  // Through a proxy the request line has the host too.
  const [path = "/", query = ""] = (url.replace(/^https?:\/\/[^/?]*/, "") || "/").split("?", 2);
  return {
    ...{ method, bucket, region, path, headers, query: new URLSearchParams(query) },
    key: decoded(path.slice(1)),
  };
}

/** What cannot be decoded names no object. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
