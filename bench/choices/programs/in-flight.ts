import type { PushesAnswer, PushesRequest } from "../../push/programs/answers";

/** Pushes as the functions do, so many at once, each by `post`, which resolves with what was answered. */
export async function inFlight(
  { count, inFlight: lanes, data }: PushesRequest,
  post: (body: string) => Promise<string>,
): Promise<PushesAnswer> {
  const began = performance.now();
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const websocket = { action: "data send", secConnectionID: `member-${left}`, dataType: "text", data };
      const answer = await post(JSON.stringify({ websocket }));
      if (JSON.parse(answer).errNo !== 0) throw new Error(`A push was answered with ${answer}.`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { wallMs: performance.now() - began };
}
