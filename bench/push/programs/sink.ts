import { createServer } from "node:http";
import { answers } from "./answers";

// A push endpoint as plain as node:http makes it: it reads the request and says that all is well.
let received = 0;
const server = createServer((request, response) => {
  received += 1;
  request.resume().on("end", () => {
    response.setHeader("content-type", "application/json");
    response.end('{"errNo":0,"errMsg":"ok"}');
  });
});
server.keepAliveTimeout = 600_000;

answers(async () => {
  if (!server.listening) await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The sink has no port.");
  return { port: address.port, received };
});
