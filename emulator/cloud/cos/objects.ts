import type { Readable } from "node:stream";
import type { State } from "../state";
import { accessControl } from "./access-control";
import { type CosAnswer, document, done } from "./answer";
import { findBucket } from "./buckets";
import { checksumWrong, noSuchKey, notImplemented } from "./errors";
import type { ObjectFiles } from "./object-files";
import type { CosRequest } from "./request";
import type { StoredObject } from "./state";
import { xml } from "./xml";

/**
 * Does what is asked of an object.
 *
 * @throws CosError
 */
export async function objectAnswer(
  { state, files }: { readonly state: State; readonly files: ObjectFiles },
  request: CosRequest,
  content: Readable,
): Promise<CosAnswer> {
  const { method, bucket, key } = request;
  findBucket(state, bucket);
  const object = state.objects.find((one) => one.bucket === bucket && one.key === key);
  const part = [...request.query.keys()][0] ?? "";
  if (method === "PUT" && part === "") return put({ state, files }, request, content);
  if (method === "DELETE" && part === "") {
    if (object !== undefined) files.remove(object);
    return { status: 204 };
  }
  if (object === undefined) throw noSuchKey(key);
  switch (`${method} ${part}`) {
    case "HEAD ":
      return done(headersOf(object));
    case "GET ":
      return { status: 200, headers: headersOf(object), file: files.pathOf(object) };
    case "GET acl":
      return accessControl(object.acl);
    case "GET tagging":
      return document(xml("Tagging", [["TagSet", []]]));
  }
  throw notImplemented(`${method} of an object's "${part}"`);
}

async function put(
  { state, files }: { readonly state: State; readonly files: ObjectFiles },
  { bucket, key, headers }: CosRequest,
  content: Readable,
): Promise<CosAnswer> {
  const acl = String(headers["x-amz-acl"] ?? headers["x-cos-acl"] ?? "private");
  if (acl !== "private") throw notImplemented(`acl "${acl}"`);
  const { file, bytes, md5, sha256 } = await files.write(content);
  const signed = String(headers["x-amz-content-sha256"] ?? "UNSIGNED-PAYLOAD");
  if (signed !== "UNSIGNED-PAYLOAD" && signed !== sha256) {
    files.delete(file);
    throw checksumWrong(signed, sha256);
  }
  const before = state.objects.find((one) => one.bucket === bucket && one.key === key);
  if (before !== undefined) files.remove(before);
  const contentType = headers["content-type"] ?? "application/octet-stream";
  const modified = new Date().toUTCString();
  state.objects.push({ ...{ bucket, key, acl, contentType, etag: md5, bytes, file, modified } });
  return done({ etag: `"${md5}"` });
}

const headersOf = ({ contentType, bytes, etag, modified }: StoredObject) => ({
  ...{ "content-type": contentType, "content-length": bytes, etag: `"${etag}"`, "last-modified": modified },
});
