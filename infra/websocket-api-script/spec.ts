import * as v from "valibot";
import { specUnreadable } from "./errors";

const name = v.pipe(v.string("is not a text"), v.nonEmpty("is empty"));
const seconds = "is not a whole number of seconds from 1 to 1800";

const spec = v.object(
  {
    region: name,
    serviceId: name,
    apiName: name,
    path: v.pipe(name, v.startsWith("/", "does not begin with /")),
    /** How long a client may be silent, in seconds. */
    timeoutSeconds: v.pipe(
      v.number(seconds),
      v.integer(seconds),
      v.minValue(1, seconds),
      v.maxValue(1800, seconds),
    ),
    /** The gateway environment that the service is released to. */
    stage: name,
    namespace: name,
    qualifier: name,
    functions: v.object({ register: name, transmit: name, cleanup: name }, "is not an object"),
  },
  "is not an object",
);

/** What the WebSocket API has to be. The stack writes it, the script makes it so. */
export type ApiSpec = v.InferOutput<typeof spec>;

const place = v.pick(spec, ["region", "serviceId", "apiName"]);

/** Where the API is, which is all it takes to delete it. */
export type ApiPlace = v.InferOutput<typeof place>;

/** @throws SPEC_UNREADABLE */
export const parseApiSpec = (json: string | undefined): ApiSpec => parse(spec, json);
/** @throws SPEC_UNREADABLE */
export const parseApiPlace = (json: string | undefined): ApiPlace => parse(place, json);

function parse<const S extends v.GenericSchema>(schema: S, json: string | undefined): v.InferOutput<S> {
  if (json === undefined) throw specUnreadable("", "is not set");
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    throw specUnreadable("", "is not JSON");
  }
  const parsed = v.safeParse(schema, given);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw specUnreadable(v.getDotPath(issue) ?? "", issue.input === undefined ? "is missing" : issue.message);
}
