import type { ServerResponse } from "node:http";
import { CompactEncrypt, exportSPKI, generateKeyPair, importJWK, UnsecuredJWT } from "jose";
import {
  type Issuer,
  type IssuerKey,
  inSeconds,
  newKey,
  signWithSecret,
  startIssuer,
} from "../support/issuer";
import { buildBundles } from "./support/bundles";
import { registerEvent } from "./support/events";
import { type Instance, startInstance } from "./support/instance";
import { type System, startSystem } from "./support/system";

const SECRET = "a shared secret of 32 bytes, yes";

let system: System;
let issuer: Issuer;
/** Another server that publishes the same key. */
let elsewhere: Issuer;
let key: IssuerKey;
let clock: jest.SpyInstance;
let ahead = 0;

beforeAll(async () => {
  system = await startSystem();
  issuer = await startIssuer();
  elsewhere = await startIssuer();
  key = await newKey("ES256", "first");
  elsewhere.publish(key);
  const now = Date.now;
  clock = jest.spyOn(Date, "now").mockImplementation(() => now() + ahead);
});

beforeEach(async () => {
  ahead = 0;
  issuer.publish(key);
  await system.empty();
});

afterAll(async () => {
  clock.mockRestore();
  await issuer.stop();
  await elsewhere.stop();
  await system.stop();
});

/** An instance of register that trusts the issuer. */
const trusting = (variables: Record<string, string> = {}): Instance =>
  startInstance("register", { ...system.environment, AUTH_JWKS_URL: issuer.jwksUrl, ...variables });

const sharing = (variables: Record<string, string> = {}): Instance =>
  startInstance("register", { ...system.environment, AUTH_JWT_SECRET: SECRET, ...variables });

const offer = (register: Instance, ...protocols: string[]) =>
  register(registerEvent("somebody", { secWebSocketProtocol: protocols.join(", ") }));

const bear = (register: Instance, token: string) => offer(register, "chat.v1", `bearer.${token}`);

const stored = async () => [
  ...(await system.sql`select user_name as "user", admin from connections where id = 'somebody'`),
];

const letIn = {
  errNo: 0,
  errMsg: "ok",
  websocket: { action: "connecting", secConnectionID: "somebody", secWebSocketProtocol: "chat.v1" },
};

/** A good token of the shared secret that is so long. Base64 has no text of 1, 5, 9 … letters: two parts are filled. */
async function tokenOfLength(length: number): Promise<string> {
  const shortest = (await signWithSecret(SECRET, { sub: "ada", fill: "" }, "")).length;
  const bytes = Math.floor(((length - shortest) * 3) / 4);
  for (const kid of ["", "x", "xx"]) {
    for (let more = -4; more <= 4; more += 1) {
      const token = await signWithSecret(SECRET, { sub: "ada", fill: "x".repeat(bytes + more) }, kid);
      if (token.length === length) return token;
    }
  }
  throw new Error(`no token of ${length} characters`);
}

const refusedFor = (problem: RegExp) => ({ errNo: 105, errMsg: expect.stringMatching(problem) });

describe("a client with a good token", () => {
  it.each(["RS256", "PS256", "ES256", "EdDSA"])(
    "that its issuer signed with %s comes in as the token's subject",
    async (alg) => {
      const signing = await newKey(alg, alg);
      issuer.publish(key, signing);

      expect(await bear(trusting(), await signing.sign({ sub: "ada@example.com" }))).toEqual(letIn);

      expect(await stored()).toEqual([{ user: "ada@example.com", admin: false }]);
    },
  );

  it("that is signed with the shared secret comes in as the token's subject", async () => {
    expect(await bear(sharing(), await signWithSecret(SECRET, { sub: "Zoë ✿" }))).toEqual(letIn);

    expect(await stored()).toEqual([{ user: "Zoë ✿", admin: false }]);
  });

  it.each([
    ["admin", true],
    ["Admin", false],
    ["member", false],
    [["admin"], false],
    [{ admin: true }, false],
    [undefined, false],
  ])("whose role is %j is an admin: %j", async (role, admin) => {
    await bear(trusting(), await key.sign({ sub: "ada", role }));

    expect(await stored()).toEqual([{ user: "ada", admin }]);
  });

  it("is no admin any more when it is registered again without the role", async () => {
    const register = trusting();
    await bear(register, await key.sign({ sub: "ada", role: "admin" }));
    await bear(register, await key.sign({ sub: "ada" }));

    expect(await stored()).toEqual([{ user: "ada", admin: false }]);
  });

  it("comes in with a token of 8192 characters", async () => {
    expect(await bear(sharing(), await tokenOfLength(8_192))).toEqual(letIn);
  });

  it("comes in while the issuer's clock is a little off", async () => {
    const early = await key.sign({ sub: "ada", nbf: inSeconds(2) });
    const late = await key.sign({ sub: "ada", exp: inSeconds(-1) });

    expect(await bear(trusting(), early)).toEqual(letIn);
    expect(await bear(trusting(), late)).toEqual(letIn);
  });

  it("comes in where issuer and audience are the ones asked for", async () => {
    const register = trusting({ AUTH_ISSUER: "https://issuer.example", AUTH_AUDIENCE: "chat" });
    const claims = { sub: "ada", iss: "https://issuer.example" };

    expect(await bear(register, await key.sign({ ...claims, aud: "chat" }))).toEqual(letIn);
    expect(await bear(register, await key.sign({ ...claims, aud: ["mail", "chat"] }))).toEqual(letIn);
  });

  it("comes in under Node.js 18, which has no global Web Crypto", async () => {
    const bundles = buildBundles();
    const environment = {
      ...system.environment,
      AUTH_JWKS_URL: issuer.jwksUrl,
      NODE_OPTIONS: "--no-experimental-global-webcrypto",
    };
    const event = registerEvent("somebody", {
      secWebSocketProtocol: `chat.v1, bearer.${await key.sign({ sub: "ada" })}`,
    });

    expect(await bundles.coldStart("register", environment, event)).toEqual(letIn);
    bundles.remove();
  });
});

describe("a client is refused", () => {
  afterEach(async () => expect(await stored()).toEqual([]));

  it.each([
    ["nothing", [], /^a token is needed/],
    ["no token", ["chat.v1"], /^a token is needed/],
    ["an empty token", ["chat.v1", "bearer."], /malformed/],
    ["a word for a token", ["chat.v1", "bearer.token"], /malformed/],
    ["two tokens", ["chat.v1", "bearer.a.b.c", "bearer.d.e.f"], /^more than one token/],
    ["an endless token", ["chat.v1", `bearer.${"a".repeat(9000)}`], /8192 characters/],
  ])("that offers %s", async (_, offered, problem) => {
    expect(await offer(trusting(), ...offered)).toEqual(refusedFor(problem));
    expect(await offer(sharing(), ...offered)).toEqual(refusedFor(problem));
  });

  it("that offers a token and no subprotocol: the token is none", async () => {
    const answer = await offer(trusting(), `bearer.${await key.sign({ sub: "ada" })}`);

    expect(answer).toMatchObject({ errNo: 104 });
    expect(answer).not.toHaveProperty("websocket");
  });

  it.each([
    ["has expired", { exp: inSeconds(-60) }, /has expired/],
    ["never expires", { exp: undefined }, /token's exp is missing/],
    ["is not valid yet", { nbf: inSeconds(60) }, /token's nbf /],
    ["is of another issuer", { iss: "https://other.example" }, /token's iss /],
    ["names no issuer", { iss: undefined }, /token's iss is missing/],
    ["is for another audience", { aud: "mail" }, /token's aud /],
    ["names no audience", { aud: undefined }, /token's aud is missing/],
    ["has no subject", { sub: undefined }, /token's sub is missing/],
    ["has an empty subject", { sub: "" }, /token's sub must have 1 to 128 characters/],
    ["has a subject of 129 characters", { sub: "x".repeat(129) }, /token's sub must have 1 to 128/],
    ["has a subject with a NUL", { sub: "a\0b" }, /no control characters/],
    ["has a subject with half a surrogate pair", { sub: "a\ud800b" }, /no lone surrogates/],
  ])("whose token %s", async (_, claims, problem) => {
    const register = trusting({ AUTH_ISSUER: "https://issuer.example", AUTH_AUDIENCE: "chat" });
    const good = { sub: "ada", iss: "https://issuer.example", aud: "chat" };

    expect(await bear(register, await key.sign({ ...good, ...claims }))).toEqual(refusedFor(problem));
  });

  it("whose token has more than 8192 characters, though it is good", async () => {
    const token = await tokenOfLength(8_193);

    expect(await bear(sharing(), token)).toEqual(refusedFor(/a token may have 8192 characters/));
  });

  it("whose token is signed by somebody else under the name of the issuer's key", async () => {
    const forger = await newKey("ES256", "first");

    expect(await bear(trusting(), await forger.sign({ sub: "ada" }))).toEqual(refusedFor(/signature/));
    expect(await bear(sharing(), await signWithSecret(`${SECRET}!`, { sub: "ada" }))).toEqual(
      refusedFor(/signature/),
    );
  });

  it("whose token says that it needs no signature", async () => {
    const unsigned = new UnsecuredJWT({ sub: "ada", exp: inSeconds(60) }).encode();

    expect(await bear(trusting(), unsigned)).toEqual(refusedFor(/algorithm/));
    expect(await bear(sharing(), unsigned)).toEqual(refusedFor(/algorithm/));
  });

  it("whose token takes the issuer's public key for a shared secret", async () => {
    const rsa = await newKey("RS256", "rsa");
    issuer.publish(rsa);
    const publicKey = await importJWK(rsa.publicJwk, "RS256", { extractable: true });
    if (publicKey instanceof Uint8Array) throw new Error("an RSA key is expected");
    const pem = await exportSPKI(publicKey);

    for (const secret of [pem, pem.trim(), JSON.stringify(rsa.publicJwk)]) {
      const token = await signWithSecret(secret, { sub: "ada" }, "rsa");
      expect(await bear(trusting(), token)).toEqual(refusedFor(/algorithm/));
    }
  });

  it("whose token the issuer encrypted, or signed with an algorithm that is not accepted", async () => {
    const strange = await newKey("ES384", "strange");
    issuer.publish(key, strange);
    const { publicKey } = await generateKeyPair("RSA-OAEP-256");
    const encrypted = await new CompactEncrypt(Buffer.from(JSON.stringify({ sub: "ada" })))
      .setProtectedHeader({ alg: "RSA-OAEP-256", enc: "A256GCM" })
      .encrypt(publicKey);

    expect(await bear(trusting(), await strange.sign({ sub: "ada" }))).toEqual(refusedFor(/algorithm/));
    expect(await bear(trusting(), encrypted)).toEqual(refusedFor(/malformed/));
  });
});

describe("the issuer's keys", () => {
  const newcomer = async (register: Instance, signing = key) =>
    bear(register, await signing.sign({ sub: "ada" }));

  const troubles = () => system.logs.lines().filter(({ event }) => event === "token_not_checked");

  it("are asked for once by an instance, however many clients come", async () => {
    const register = trusting();
    const before = issuer.asked();

    for (let client = 0; client < 5; client += 1) expect(await newcomer(register)).toEqual(letIn);

    expect(issuer.asked()).toBe(before + 1);
  });

  it("may be many, and a new one is found when a token names it", async () => {
    const [second, third] = [await newKey("ES256", "second"), await newKey("EdDSA", "third")];
    const register = trusting();
    expect(await newcomer(register)).toEqual(letIn);

    issuer.publish(key, second, third);
    ahead += 11_000;

    for (const signing of [second, key, third]) expect(await newcomer(register, signing)).toEqual(letIn);
  });

  it("are asked for at most once in ten seconds, however many tokens name one that is not there", async () => {
    const unknown = await newKey("ES256", "unknown");
    const register = trusting();
    await newcomer(register);
    const before = issuer.asked();

    const noSuchKey = refusedFor(/a key that its issuer does not publish/);
    for (let client = 0; client < 5; client += 1)
      expect(await newcomer(register, unknown)).toEqual(noSuchKey);
    expect(issuer.asked()).toBe(before);

    ahead += 11_000;
    for (let client = 0; client < 5; client += 1)
      expect(await newcomer(register, unknown)).toEqual(noSuchKey);
    expect(issuer.asked()).toBe(before + 1);
  });

  it("are trusted for ten minutes after the issuer took them back, and no longer", async () => {
    const register = trusting();
    await newcomer(register);
    issuer.publish(await newKey("ES256", "second"));

    expect(await newcomer(register)).toEqual(letIn);
    ahead += 601_000;

    expect(await newcomer(register)).toEqual(refusedFor(/does not publish/));
  });

  it("go on serving those who bear a known one while the issuer is away", async () => {
    const unknown = await newKey("ES256", "unknown");
    const register = trusting();
    await newcomer(register);
    issuer.misbehave((response) => response.destroy());
    ahead += 11_000;
    const before = issuer.asked();

    for (let client = 0; client < 5; client += 1) {
      expect(await newcomer(register, unknown)).toEqual(refusedFor(/cannot be checked now/));
      expect(await newcomer(register)).toEqual(letIn);
    }

    expect(issuer.asked()).toBe(before + 1);
  });

  it.each<[string, Parameters<Issuer["misbehave"]>[0], unknown]>([
    ["closes the connection", (response) => response.destroy(), "UND_ERR_SOCKET"],
    ["fails", (response) => response.writeHead(500).end('{"keys":[]}'), "ERR_JOSE_GENERIC"],
    [
      "sends elsewhere",
      (response) => response.writeHead(302, { location: elsewhere.jwksUrl }).end(),
      "ERR_JOSE_GENERIC",
    ],
    ["talks nonsense", (response) => response.end("<html>"), "ERR_JOSE_GENERIC"],
    ["has no list of keys", (response) => response.end('{"keys":"none"}'), "ERR_JWKS_INVALID"],
    ["has a key that is none", (response) => response.end('{"keys":[7]}'), "ERR_JWKS_INVALID"],
    [
      "has a key that cannot be used",
      (response) => response.end('{"keys":[{"kty":"EC","crv":"P-256","kid":"first","x":"AA","y":"AA"}]}'),
      expect.any(String),
    ],
    ["never ends", (response) => endless(response), "ISSUER_ANSWER_TOO_LONG"],
    ["says nothing", () => undefined, "ERR_JWKS_TIMEOUT"],
    ["stops in the middle", (response) => response.write('{"keys":['), "ERR_JWKS_TIMEOUT"],
  ])(
    "are not to be had from an issuer that %s: nobody is let in, until it is well again",
    async (_, answer, cause) => {
      const register = trusting();
      issuer.misbehave(answer);

      expect(await newcomer(register)).toEqual(refusedFor(/^tokens cannot be checked now/));
      expect(await newcomer(register)).toEqual(refusedFor(/^tokens cannot be checked now/));
      expect(await stored()).toEqual([]);
      expect(troubles()[0]).toMatchObject({ level: "error", code: "ISSUER_KEYS_UNAVAILABLE", cause });

      issuer.publish(key);
      ahead += 601_000;
      expect(await newcomer(register)).toEqual(letIn);
    },
  );

  it("are not to be had where nothing listens: nobody is let in", async () => {
    const gone = await startIssuer();
    await gone.stop();

    const register = trusting({ AUTH_JWKS_URL: gone.jwksUrl });

    expect(await newcomer(register)).toEqual(refusedFor(/^tokens cannot be checked now/));
    expect(await stored()).toEqual([]);
    expect(troubles()).toMatchObject([{ code: "ISSUER_KEYS_UNAVAILABLE", cause: "ECONNREFUSED" }]);
  });

  it("do not include the secrets that an issuer publishes by mistake", async () => {
    issuer.misbehave((response) =>
      response.end(
        JSON.stringify({ keys: [{ kty: "oct", kid: "s", k: Buffer.from(SECRET).toString("base64url") }] }),
      ),
    );

    const token = await signWithSecret(SECRET, { sub: "ada" }, "s");

    expect(await bear(trusting(), token)).toEqual(refusedFor(/algorithm/));
  });
});

describe("a token", () => {
  it("is ignored where nobody asked for one: its bearer is a guest", async () => {
    expect(await bear(system.register, await key.sign({ sub: "ada", role: "admin" }))).toEqual(letIn);

    expect(await stored()).toEqual([{ user: expect.stringMatching(/^guest-/), admin: false }]);
  });

  it("is in no answer, no line of the log and no table, taken or refused", async () => {
    const tokens = await Promise.all([
      key.sign({ sub: "ada", role: "admin" }),
      key.sign({ sub: "ada", exp: inSeconds(-60) }),
      key.sign({ sub: "" }),
      (await newKey("ES256", "first")).sign({ sub: "ada" }),
      (await newKey("ES256", "unknown")).sign({ sub: "ada" }),
      signWithSecret(SECRET, { sub: "ada" }),
      "a.b.c",
    ]);
    const answers = [];
    for (const register of [trusting(), sharing(), system.register]) {
      for (const token of tokens) answers.push(await bear(register, token));
    }
    issuer.misbehave((response) => response.end("<html>"));
    for (const token of tokens) answers.push(await bear(trusting(), token));

    const tables = await system.sql<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public'`;
    expect(tables.length).toBeGreaterThan(3);
    const rows = await Promise.all(
      tables.map(({ name }) => system.sql`select t::text as "row" from ${system.sql(name)} t`),
    );
    expect(JSON.stringify(rows)).toContain("somebody");
    const kept = JSON.stringify([answers, rows]) + system.logs.text();
    for (const token of tokens) {
      for (const part of [token, ...token.split(".").filter((text) => text.length > 8)])
        expect(kept).not.toContain(part);
    }
    expect(kept).not.toContain(SECRET);
  });
});

/** Writes as long as the other side reads. */
function endless(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write(" ".repeat(65_536)));
  };
  response.on("drain", more);
  more();
}
