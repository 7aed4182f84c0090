import http from "node:http";
import type { AddressInfo } from "node:net";
import { createPageHandler } from "../../emulator/page-server";

const server = http.createServer(createPageHandler({ websocketPath: "/chat" }));

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

interface Answer {
  readonly status: number | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** Asks with the path exactly as given: fetch would resolve `..` before sending it. */
const ask = (path: string, method = "GET") =>
  new Promise<Answer>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const request = http.request({ host: "127.0.0.1", port, path, method }, async (response) => {
      let body = "";
      for await (const part of response.setEncoding("utf8")) body += part;
      resolve({ status: response.statusCode, headers: response.headers, body });
    });
    request.on("error", reject).end();
  });

/** The other files of the page that one of its files names. */
function filesNamedIn(body: string): string[] {
  const names = body.matchAll(/(?:src|href)="([^"]+)"|from "\.\/([^"]+)"/g);
  return [...names].map(([, inHtml, inScript]) => `/${inHtml ?? inScript}`);
}

describe("the page", () => {
  test("is not on the path of the WebSocket, which asks for an upgrade", async () => {
    const answer = await ask("/chat");
    expect(answer.status).toBe(426);
    expect(answer.headers.upgrade).toBe("websocket");
  });

  test("is at /, whatever the query", async () => {
    const page = await ask("/?from=bookmark");
    expect(page.status).toBe(200);
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.body).toMatch(/^<!doctype html>/);
  });

  test("finds every file that it names, each with its content type and no fixed address in it", async () => {
    const types = new Map([
      ["css", "text/css; charset=utf-8"],
      ["js", "text/javascript; charset=utf-8"],
      ["svg", "image/svg+xml"],
    ]);
    const page = await ask("/");
    expect(page.body).not.toMatch(/(https?|wss?):\/\//);
    const seen = new Set<string>();
    const next = filesNamedIn(page.body);
    for (let path = next.pop(); path !== undefined; path = next.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const extension = path.slice(path.lastIndexOf(".") + 1);
      const file = await ask(path);
      expect({ path, status: file.status, type: file.headers["content-type"] }).toEqual({
        path,
        status: 200,
        type: types.get(extension),
      });
      if (extension !== "svg") expect(file.body).not.toMatch(/(https?|wss?):\/\//);
      next.push(...filesNamedIn(file.body));
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(["/style.css", "/chat.js", "/connection.js", "/icon.svg"]),
    );
  });

  test("learns the path of the WebSocket from /page.json", async () => {
    const answer = await ask("/page.json");
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(JSON.parse(answer.body)).toEqual({ websocketPath: "/chat" });
  });

  test.each(["/", "/page.json", "/nowhere"])("is guarded by its headers at %s", async (path) => {
    const { headers } = await ask(path);
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["content-security-policy"]).toContain("connect-src 'self' ws: wss:");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("no-store");
  });
});

test("HEAD gets the headers of GET and no body", async () => {
  const [get, head] = await Promise.all([ask("/chat.js"), ask("/chat.js", "HEAD")]);
  expect(head.status).toBe(200);
  expect(head.headers["content-length"]).toBe(String(Buffer.byteLength(get.body)));
  expect(head.body).toBe("");
});

test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is refused with what is allowed", async (method) => {
  const answer = await ask("/", method);
  expect(answer.status).toBe(405);
  expect(answer.headers.allow).toBe("GET, HEAD");
  expect(JSON.parse(answer.body)).toMatchObject({ error: "method_not_allowed" });
});

test.each(["/nowhere", "/../page-server.ts", "/..%2fpage-server.ts", "/tsconfig.json", "//chat.js", "*"])(
  "nothing is at %s",
  async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.body)).toMatchObject({ error: "not_found" });
  },
);
