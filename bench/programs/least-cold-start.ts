import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

/**
 * The least that an instance must do before its first frame is answered, without a library and without a look at what
 * it is told: TLS to the database, the proof of the password (SCRAM-SHA-256, RFC 5802 and 7677), two statements and a
 * push. For the measurement alone: it trusts every answer.
 */
const database = new URL(process.env.DATABASE_URL ?? "");
const push = new URL(process.env.REVERSE_PUSH_URL ?? "");

const CONNECTION = "client-of-the-bench";
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
const PROTOCOL_3 = Buffer.from([0, 3, 0, 0]);
/** The kinds of an authentication request: methods that may be chosen, and the server's first SCRAM message. */
const METHODS = 10;
const CONTINUE = 11;

const statements = [
  "select coalesce(max(number), 0) as level from schema_steps",
  `select id, user_name from connections where id = '${CONNECTION}'`,
];

const socket = connect(Number(database.port), database.hostname).setNoDelay(true);
socket.once("connect", () => socket.write(SSL_REQUEST));
socket.once("data", () => {
  const tls = connectTls({ socket, rejectUnauthorized: false, ca: [] });
  tls.once("secureConnect", () => converse(tls));
});

function message(type: string, ...parts: readonly (string | Buffer)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function int32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(number);
  return bytes;
}

function converse(server: Socket): void {
  const nonce = randomBytes(18).toString("base64");
  let unread = Buffer.alloc(0);
  server.write(message("", PROTOCOL_3, `user\0${database.username}\0database\0postgres\0\0`));
  server.on("data", (bytes) => {
    unread = Buffer.concat([unread, bytes]);
    while (unread.length >= 5 && unread.length > unread.readInt32BE(1)) {
      const end = unread.readInt32BE(1) + 1;
      answer(server, nonce, unread.toString("latin1", 0, 1), unread.subarray(5, end));
      unread = unread.subarray(end);
    }
  });
}

function answer(server: Socket, nonce: string, type: string, body: Buffer): void {
  if (type === "R" && body.readInt32BE(0) === METHODS) {
    const first = `n,,n=*,r=${nonce}`;
    server.write(message("p", "SCRAM-SHA-256\0", int32(first.length), first));
  } else if (type === "R" && body.readInt32BE(0) === CONTINUE) {
    server.write(message("p", proof(nonce, body.subarray(4).toString())));
  } else if (type === "Z") {
    const statement = statements.shift();
    if (statement === undefined) pushPong();
    else server.write(message("Q", `${statement}\0`));
  }
}

function proof(nonce: string, challenge: string): string {
  const [, combined = "", salt = "", times = ""] = /^r=([^,]*),s=([^,]*),i=(\d+)/.exec(challenge) ?? [];
  const hmac = (key: Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  const salted = pbkdf2Sync(database.password, Buffer.from(salt, "base64"), Number(times), 32, "sha256");
  const key = hmac(salted, "Client Key");
  const told = `c=biws,r=${combined}`;
  const stored = createHash("sha256").update(key).digest();
  const signature = hmac(stored, `n=*,r=${nonce},${challenge},${told}`);
  return `${told},p=${Buffer.from(key.map((byte, at) => byte ^ (signature[at] ?? 0))).toString("base64")}`;
}

function pushPong(): void {
  const websocket = { action: "data send", secConnectionID: CONNECTION, dataType: "text" };
  const body = JSON.stringify({ websocket: { ...websocket, data: '{"type":"pong"}' } });
  const head = `POST ${push.pathname} HTTP/1.1\r\nHost: ${push.host}\r\nContent-Type: application/json\r\n`;
  const endpoint = connect(Number(push.port), push.hostname);
  endpoint.write(`${head}Content-Length: ${body.length}\r\n\r\n${body}`);
  endpoint.once("data", () => process.exit(0));
}
