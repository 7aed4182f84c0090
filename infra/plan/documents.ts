import { isRecord } from "./veil";

/** The arguments that are documents of CAM, JSON as text. */
const DOCUMENT_TYPES = ["tencentcloud_cam_policy", "tencentcloud_cam_role"];

/** A planned value with its documents read, so that they are shown and compared part by part. */
export function withDocuments(type: string, value: unknown): unknown {
  if (!DOCUMENT_TYPES.includes(type) || !isRecord(value)) return value;
  return { ...value, document: readDocument(value.document) };
}

/** A document as what it says; as it is where it says nothing that can be read. */
function readDocument(document: unknown): unknown {
  if (typeof document !== "string") return document;
  try {
    return JSON.parse(document);
  } catch {
    return document;
  }
}
