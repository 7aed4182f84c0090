import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { LOCAL_ACCOUNT } from "../../runtime/function-environment";
import type { Caller } from "../signature";
import type { State } from "../state";
import type { CosAnswer } from "./answer";
import { bucketAnswer } from "./buckets";
import { accessDenied, CosError, documentMalformed } from "./errors";
import type { ObjectFiles } from "./object-files";
import { objectAnswer } from "./objects";
import { type CosRequest, cosRequest } from "./request";
import { authenticateCos } from "./signature";
import { xml } from "./xml";

/** What object storage is made of. */
export interface ObjectStorageOptions {
  readonly state: State;
  readonly files: ObjectFiles;
  /** Finds who has a secret id: the account, or an instance with the keys of its role. */
  readonly callerOf: (secretId: string) => Caller | undefined;
  /** Called after every request that succeeded, before it is answered. */
  readonly afterRequest: () => void;
  readonly log: Logger;
}

/** The largest document of a request, in bytes. */
const DOCUMENT_LIMIT = 1024 * 1024;

/** COS: buckets and objects, as far as Terraform's provider and instances ask. */
export class ObjectStorage {
  constructor(private readonly options: ObjectStorageOptions) {}

  /** Answers a request to a bucket's host. Returns false where it is none, and has done nothing then. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const asked = cosRequest(request);
    if (asked === undefined) return false;
    void this.respond(asked, request, response);
    return true;
  }

  private async respond(
    asked: CosRequest,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { log } = this.options;
    const requestId = randomUUID();
    const about = { action: asked.method, bucket: asked.bucket, key: asked.key, requestId };
    let answer: CosAnswer;
    try {
      answer = await this.run(asked, request);
      log.debug(about, "action_done");
    } catch (error) {
      if (error instanceof CosError) log.info({ ...about, code: error.code }, "action_refused");
      else log.error({ ...about, err: error }, "action_failed");
      answer = refusal(error, asked, requestId);
    }
    // The rest of a request that was refused is not read.
    if (!request.complete) response.setHeader("connection", "close");
    const { status, headers, body, file } = answer;
    response.writeHead(status, { "x-cos-request-id": requestId, ...headers });
    if (file === undefined) response.end(asked.method === "HEAD" ? undefined : body);
    else
      createReadStream(file)
        .on("error", (error) => response.destroy(error))
        .pipe(response);
  }

  private async run(asked: CosRequest, request: IncomingMessage): Promise<CosAnswer> {
    const { state, files, callerOf, afterRequest } = this.options;
    const { caller, region } = authenticateCos(asked, callerOf);
    const where =
      asked.region ?? region ?? state.buckets.find(({ name }) => name === asked.bucket)?.region ?? "";
    const resource = `qcs::cos:${where}:uid/${LOCAL_ACCOUNT.appid}:${asked.bucket}/${asked.key}`;
    const action = actionOf(asked);
    if (!caller.may(action, resource)) throw accessDenied(`No policy allows ${action} on ${resource}`);
    const answer =
      asked.key === ""
        ? bucketAnswer({ state, files }, asked, await readDocument(request), where)
        : await objectAnswer({ state, files }, asked, request);
    afterRequest();
    return answer;
  }
}

/** The names that matter to roles are those of reading; the account itself may everything. */
function actionOf({ method, key, query }: CosRequest): string {
  if (key === "") return `cos:${method}Bucket`;
  return method === "GET" && query.size === 0 ? "cos:GetObject" : `cos:${method}Object`;
}

async function readDocument(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > DOCUMENT_LIMIT) throw documentMalformed(`has more than ${DOCUMENT_LIMIT} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function refusal(error: unknown, { bucket, key }: CosRequest, requestId: string): CosAnswer {
  const { status, code, message } =
    error instanceof CosError
      ? error
      : new CosError(500, "InternalError", "The emulated cloud failed; its log on stderr says why.");
  const body = xml("Error", [
    ["Code", code],
    ["Message", message],
    ["Resource", `${bucket}/${key}`],
    ["RequestId", requestId],
  ]);
  return { status, headers: { "content-type": "application/xml" }, body };
}
