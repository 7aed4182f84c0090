import * as v from "valibot";

const name = v.pipe(v.string(), v.nonEmpty());

const spec = v.object({
  region: name,
  serviceId: name,
  apiName: name,
  path: v.pipe(v.string(), v.startsWith("/")),
  /** How long a client may be silent, in seconds. */
  timeoutSeconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1800)),
  /** The gateway environment that the service is released to. */
  stage: name,
  namespace: name,
  qualifier: name,
  functions: v.object({ register: name, transmit: name, cleanup: name }),
});

/** What the WebSocket API has to be. The stack writes it, the script makes it so. */
export type ApiSpec = v.InferOutput<typeof spec>;

const place = v.pick(spec, ["region", "serviceId", "apiName"]);

/** Where the API is, which is all it takes to delete it. */
export type ApiPlace = v.InferOutput<typeof place>;

/** @throws ValiError for what the stack did not write */
export const parseApiSpec = (json: string): ApiSpec => v.parse(spec, JSON.parse(json));
export const parseApiPlace = (json: string): ApiPlace => v.parse(place, JSON.parse(json));
