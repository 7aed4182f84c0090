import { Pool } from "undici";
import { answers } from "../../push/programs/answers";
import { inFlight } from "./in-flight";

let pool;

// The way of undici that is the fastest.
answers((request) => {
  const { origin, pathname } = new URL(request.url);
  pool ??= new Pool(origin, { connections: request.inFlight, pipelining: 1 });
  const options = { path: pathname, method: "POST", headers: { "content-type": "application/json" } };
  return inFlight(
    request,
    (body) =>
      new Promise((resolve, reject) => {
        const chunks = [];
        pool.dispatch(
          { ...options, body },
          {
            onRequestStart() {},
            onResponseStart() {},
            onResponseData: (_, chunk) => chunks.push(chunk),
            onResponseEnd: () => resolve(Buffer.concat(chunks).toString()),
            onResponseError: (_, error) => reject(error),
          },
        );
      }),
  );
});
