import * as v from "valibot";
import { problemOf } from "../../../functions/shared/wire/parsed";
import { userDataTooLarge, userDataWrong } from "./errors";

/** The longest user data, in base64 (CVM document 213/17525). */
const BYTES_MAX = 16_384;

const port = v.pipe(v.string(), v.regex(/^\d{1,5}$/, "must be a port"), v.transform(Number));

const fileName = v.pipe(v.string(), v.regex(/^[\w-][\w.-]*$/, "must be the name of a file"));

/** What the last line of a relay's boot script says, as JSON behind a #. */
const bootSettings = v.object({
  boot: v.object({
    /** The role whose keys the instance fetches its bundle with. */
    role: v.string(),
    /** Where the objects of the bundle are: https://<bucket>.cos.<region>.myqcloud.com. */
    bundleUrl: v.pipe(v.string(), v.url("must be a URL")),
    objects: v.array(v.object({ name: fileName, key: v.string(), sha256: v.string() })),
    /** How long the program may take to end. */
    stopSeconds: v.pipe(v.number(), v.minValue(1)),
  }),
  /** The program's environment. */
  variables: v.objectWithRest({ RELAY_CLIENT_PORT: v.string(), RELAY_PUSH_PORT: v.string() }, v.string()),
});

/** What an instance boots from: where its files are, and the environment of its program. */
export type BootSettings = v.InferOutput<typeof bootSettings>;

/** The ports that an instance's program listens on in the cloud. */
export const declaredPorts = ({ variables }: BootSettings) => ({
  client: v.parse(port, variables.RELAY_CLIENT_PORT),
  push: v.parse(port, variables.RELAY_PUSH_PORT),
});

/**
 * User data as it was given, once it has been read: instances of the emulated cloud boot from a relay's alone.
 *
 * @throws InvalidParameterValue.UserDataFormatError, InvalidParameterValue.UserDataSizeExceeded
 */
export function checkedUserData(encoded: string): string {
  if (encoded.length > BYTES_MAX) throw userDataTooLarge(encoded.length, BYTES_MAX);
  readUserData(encoded);
  return encoded;
}

/**
 * The settings in user data.
 *
 * @throws InvalidParameterValue.UserDataFormatError
 */
export function readUserData(encoded: string): BootSettings {
  const script = Buffer.from(encoded, "base64").toString();
  const lastLine = script.slice(script.lastIndexOf("\n#") + 2);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), bootSettings), lastLine);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw userDataWrong(`${v.getDotPath(issue) ?? "its last line, JSON behind a #,"} ${problemOf(issue)}`);
}
