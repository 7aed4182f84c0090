import type { IncomingMessage, ServerResponse } from "node:http";
import * as v from "valibot";
import { readBody } from "../../gateway/push/request-body";
import { EmulatorError, faultsMalformed, faultsNotLocal } from "../errors";

/** What can be asked and told over HTTP. */
interface Switches {
  /** What is on, and what was done. */
  readonly report: object;
  /** @throws FAULT_UNKNOWN, FAULT_VALUE_NOT_ALLOWED, FAULT_WITHOUT_RELAY, FAULT_NOT_IN_RELAY */
  set(written: Readonly<Record<string, unknown>>): void;
}

const MAX_BODY_BYTES = 64 * 1024;

const writtenFaults = v.pipe(
  v.unknown(),
  v.check((body) => !Array.isArray(body)),
  v.record(v.string(), v.unknown()),
);

/** This machine's names for itself. Another one in Host is a page elsewhere whose name was made to lead here. */
const LOCAL_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;
const LOCAL_ADDRESS = /^(::ffff:)?127\.|^::1$/;

/**
 * Answers `GET /faults` with what is on, and `PUT /faults` by switching: 400 where that cannot be, 403 to other
 * machines. Never rejects.
 */
export async function answerFaults(
  switches: Switches,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (!isLocal(request)) throw faultsNotLocal();
    if (request.method === "PUT") {
      const body = await readBody(request, MAX_BODY_BYTES);
      if (body === "left") return;
      switches.set(parse(body === "too large" ? "" : body.toString()));
    } else if (request.method !== "GET") {
      answer(response, 405, { error: "method_not_allowed", message: "Only GET and PUT are allowed here" });
      return;
    }
    answer(response, 200, switches.report);
  } catch (error) {
    if (!(error instanceof EmulatorError)) throw error;
    const { code, message, fix } = error;
    answer(response, code === "FAULTS_NOT_LOCAL" ? 403 : 400, { error: code, message, fix });
  }
}

function isLocal({ socket, headers }: IncomingMessage): boolean {
  return LOCAL_ADDRESS.test(socket.remoteAddress ?? "") && LOCAL_HOST.test(headers.host ?? "");
}

/** @throws FAULTS_MALFORMED */
function parse(text: string): Record<string, unknown> {
  try {
    return v.parse(writtenFaults, JSON.parse(text));
  } catch (error) {
    throw faultsMalformed(error);
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  response.writeHead(status, headers).end(`${JSON.stringify(body)}\n`);
}
