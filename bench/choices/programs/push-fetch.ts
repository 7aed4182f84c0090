import { answers, type PushesRequest } from "../../push/programs/answers";
import { inFlight } from "./in-flight";

const headers = { "Content-Type": "application/json" };

// Node's own fetch.
answers<PushesRequest>((request) =>
  inFlight(request, async (body) => (await fetch(request.url, { method: "POST", headers, body })).text()),
);
