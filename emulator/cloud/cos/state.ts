import * as v from "valibot";

const text = v.string();

export const bucket = v.object({
  /** With the account's number at its end. */
  name: text,
  region: text,
  acl: text,
  /** AES256 or KMS; absent where objects are kept as they are. */
  encryption: v.optional(text),
  tags: v.record(v.string(), text),
  created: text,
});

export const storedObject = v.object({
  bucket: text,
  key: text,
  acl: text,
  contentType: text,
  /** The MD5 checksum, in hexadecimal digits. */
  etag: text,
  bytes: v.pipe(v.number(), v.integer()),
  /** The file that has the content, in the folder of objects. */
  file: text,
  modified: text,
});

export type Bucket = v.InferOutput<typeof bucket>;
export type StoredObject = v.InferOutput<typeof storedObject>;
