import { PushClient } from "../../../functions/shared/push-client";
import { answers, type PushesAnswer, type PushesRequest } from "./answers";

let client: PushClient | undefined;

// The push client of the functions, with as many pushes in flight as a fan-out has.
answers<PushesRequest>(async ({ url, count, inFlight, data }): Promise<PushesAnswer> => {
  client ??= new PushClient(new URL(url), []);
  const send = client.sender({ dataType: "text", data });
  const began = performance.now();
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const outcome = await send(`member-${left}`);
      if (outcome.kind !== "sent") throw new Error(`A push was ${outcome.kind}.`);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return { wallMs: performance.now() - began };
});
