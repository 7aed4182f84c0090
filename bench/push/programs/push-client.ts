import { PushClient } from "../../../functions/shared/push-client";
import { answers, type PushesAnswer, type PushesRequest } from "./answers";

let client: PushClient | undefined;

// The push client of the functions, with as many pushes in flight as a fan-out has.
answers<PushesRequest>(async ({ url, count, inFlight, data }): Promise<PushesAnswer> => {
  client ??= new PushClient({ url: new URL(url), gone: [], batch: false });
  const send = client.sender({ dataType: "text", data });
  const began = performance.now();
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      for (const { outcome } of await send([`member-${left}`], 10_000)) {
        if (outcome.kind !== "sent") throw new Error(`A push was ${outcome.kind}.`);
      }
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return { wallMs: performance.now() - began };
});
