import { LOCAL_ACCOUNT } from "../../runtime/function-environment";
import { timestamp } from "../ids";
import type { State } from "../state";
import { accessControl } from "./access-control";
import { type CosAnswer, document, done } from "./answer";
import {
  bucketExists,
  bucketNameWrong,
  bucketNotEmpty,
  documentMalformed,
  noSuchBucket,
  notConfigured,
  notImplemented,
} from "./errors";
import type { ObjectFiles } from "./object-files";
import type { CosRequest } from "./request";
import type { Bucket } from "./state";
import { elements, textOf, xml } from "./xml";

/** What a bucket may have settings of, and here has not; with the code that says so. */
const NEVER_CONFIGURED: Readonly<Record<string, string>> = {
  website: "NoSuchWebsiteConfiguration",
  cors: "NoSuchCORSConfiguration",
  lifecycle: "NoSuchLifecycleConfiguration",
  intelligenttiering: "NoSuchIntelligentTieringConfiguration",
  "intelligent-tiering": "NoSuchIntelligentTieringConfiguration",
  "object-lock": "ObjectLockConfigurationNotFoundError",
};
/** Of these an empty document says so. */
const NEVER_ENABLED: Readonly<Record<string, string>> = {
  versioning: "VersioningConfiguration",
  accelerate: "AccelerateConfiguration",
  logging: "BucketLoggingStatus",
};

/**
 * Does what is asked of a bucket.
 *
 * @param body the request's document; empty where it has none
 * @param region where a bucket that is made is
 * @throws CosError
 */
export function bucketAnswer(
  { state, files }: { readonly state: State; readonly files: ObjectFiles },
  request: CosRequest,
  body: string,
  region: string,
): CosAnswer {
  const { method, bucket: name, headers } = request;
  const part = [...request.query.keys()][0] ?? "";
  if (method === "PUT" && part === "")
    return create(state, name, region, String(headers["x-amz-acl"] ?? "private"));
  const bucket = findBucket(state, name);
  const objects = state.objects.filter((one) => one.bucket === name);
  switch (`${method} ${part}`) {
    case "HEAD ":
      return done({ "x-cos-bucket-region": bucket.region });
    case "DELETE ":
      if (objects.length > 0) throw bucketNotEmpty(name, objects.length);
      state.buckets.splice(state.buckets.indexOf(bucket), 1);
      return { status: 204 };
    case "GET acl":
      return accessControl(bucket.acl);
    case "PUT acl":
      bucket.acl = privateOnly(String(headers["x-amz-acl"] ?? headers["x-cos-acl"] ?? ""));
      return done();
    case "GET encryption":
      if (bucket.encryption === undefined) throw notConfigured("NoSuchEncryptionConfiguration");
      return document(
        xml("ServerSideEncryptionConfiguration", [
          ["Rule", [["ApplyServerSideEncryptionByDefault", [["SSEAlgorithm", bucket.encryption]]]]],
        ]),
      );
    case "PUT encryption": {
      const algorithm = textOf(body, "SSEAlgorithm");
      if (algorithm !== "AES256") throw documentMalformed("must have AES256 as SSEAlgorithm");
      bucket.encryption = algorithm;
      return done();
    }
    case "DELETE encryption":
      delete bucket.encryption;
      return { status: 204 };
    case "GET tagging":
      if (Object.keys(bucket.tags).length === 0) throw notConfigured("NoSuchTagSet");
      return document(xml("Tagging", [["TagSet", Object.entries(bucket.tags).map(tagElement)]]));
    case "PUT tagging":
      bucket.tags = Object.fromEntries(
        elements(body, "Tag").map((one) => [textOf(one, "Key") ?? "", textOf(one, "Value") ?? ""]),
      );
      return { status: 204 };
    case "DELETE tagging":
      bucket.tags = {};
      return { status: 204 };
    case "GET versions":
      return document(
        xml("ListVersionsResult", [
          ["Name", name],
          ["IsTruncated", "false"],
          ...objects.map(
            ({ key, etag, bytes }) =>
              [
                "Version",
                [
                  ["Key", key],
                  ["VersionId", "null"],
                  ["IsLatest", "true"],
                  ["ETag", `"${etag}"`],
                  ["Size", String(bytes)],
                ],
              ] as const,
          ),
        ]),
      );
    case "POST delete": {
      const keys = elements(body, "Object").map((one) => textOf(one, "Key"));
      for (const one of objects.filter(({ key }) => keys.includes(key))) files.remove(one);
      return document(xml("DeleteResult", []));
    }
  }
  const missing = NEVER_CONFIGURED[part];
  if (method === "GET" && missing !== undefined) throw notConfigured(missing);
  const empty = NEVER_ENABLED[part];
  if (method === "GET" && empty !== undefined) return document(xml(empty, []));
  throw notImplemented(`${method} of a bucket's "${part}"`);
}

/** @throws NoSuchBucket */
export function findBucket(state: State, name: string): Bucket {
  const found = state.buckets.find((one) => one.name === name);
  if (found === undefined) throw noSuchBucket(name);
  return found;
}

function create(state: State, name: string, region: string, acl: string): CosAnswer {
  const { appid } = LOCAL_ACCOUNT;
  if (!name.endsWith(`-${appid}`)) throw bucketNameWrong(name, appid);
  if (state.buckets.some((one) => one.name === name)) throw bucketExists(name);
  state.buckets.push({ ...{ name, region, acl: privateOnly(acl), tags: {} }, created: timestamp() });
  return done();
}

function privateOnly(acl: string): string {
  if (acl !== "private") throw notImplemented(`acl "${acl}"`);
  return acl;
}

const tagElement = ([key, value]: [string, string]) =>
  [
    "Tag",
    [
      ["Key", key],
      ["Value", value],
    ],
  ] as const;
