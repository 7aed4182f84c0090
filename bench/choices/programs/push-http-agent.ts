import { Agent, request as httpRequest } from "node:http";
import { text } from "node:stream/consumers";
import { answers, type PushesRequest } from "../../push/programs/answers";
import { inFlight } from "./in-flight";

let agent: Agent | undefined;

// Node's own client with sockets that are kept.
answers<PushesRequest>((request) => {
  agent ??= new Agent({ keepAlive: true, maxSockets: request.inFlight });
  const options = { agent, method: "POST", headers: { "Content-Type": "application/json" } };
  return inFlight(
    request,
    (body) =>
      new Promise((resolve, reject) => {
        httpRequest(request.url, options, (response) => text(response).then(resolve, reject))
          .on("error", reject)
          .end(body);
      }),
  );
});
