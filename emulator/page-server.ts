import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";

const PAGE_FOLDER = join(__dirname, "page");

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

const SECURITY_HEADERS = {
  "content-security-policy": [
    "default-src 'self'",
    "connect-src 'self' ws: wss:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};

interface Resource {
  readonly contentType: string;
  readonly body: Buffer;
}

/**
 * Makes the HTTP handler of the chat page: the files of emulator/page, read once, with index.html at `/`, and
 * `/page.json`, which tells the page the path of the WebSocket on the host that served it.
 *
 * Reads only: another method than GET or HEAD is answered 405, the path of the WebSocket 426, another path 404, all in
 * JSON.
 */
export function createPageHandler({
  websocketPath,
}: {
  readonly websocketPath: string;
}): (request: IncomingMessage, response: ServerResponse) => void {
  const resources = pageFiles();
  resources.set("/page.json", json({ websocketPath }));
  const notFound = json({ error: "not_found", message: "The chat page is at /" });
  const upgradeNeeded = json({ error: "upgrade_required", message: "This path speaks WebSocket" });
  const notAllowed = json({ error: "method_not_allowed", message: "Only GET and HEAD are allowed here" });

  return (request, response) => {
    const answer = (status: number, { contentType, body }: Resource): void => {
      response.writeHead(status, {
        ...SECURITY_HEADERS,
        ...(status === 405 && { allow: "GET, HEAD" }),
        ...(status === 426 && { upgrade: "websocket" }),
        "content-type": contentType,
        "content-length": body.length,
      });
      response.end(request.method === "HEAD" ? undefined : body);
    };

    if (request.method !== "GET" && request.method !== "HEAD") return answer(405, notAllowed);
    const [path = ""] = (request.url ?? "").split("?", 1);
    if (path === websocketPath) return answer(426, upgradeNeeded);
    const resource = resources.get(path);
    return resource === undefined ? answer(404, notFound) : answer(200, resource);
  };
}

/** What the page folder offers to a browser, by path. A file of another type, such as its tsconfig.json, is not. */
function pageFiles(): Map<string, Resource> {
  const resources = new Map<string, Resource>();
  for (const name of readdirSync(PAGE_FOLDER)) {
    const contentType = CONTENT_TYPES[extname(name)];
    if (contentType === undefined) continue;
    const resource = { contentType, body: readFileSync(join(PAGE_FOLDER, name)) };
    resources.set(name === "index.html" ? "/" : `/${name}`, resource);
  }
  return resources;
}

const json = (value: object): Resource => ({
  contentType: "application/json; charset=utf-8",
  body: Buffer.from(JSON.stringify(value)),
});
