import { execFile, execFileSync, spawn } from "node:child_process";
import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { found } from "../../support/found";
import { only } from "../support";
import { relayStack } from "./support";

const hasPython = found("python3", () => execFileSync("python3", ["--version"], { stdio: "ignore" }));
const hasSystemd = found("systemd-analyze", () =>
  execFileSync("systemd-analyze", ["--version"], { stdio: "ignore" }),
);
const describeWithPython = hasPython ? describe : describe.skip;
const withSystemd = hasSystemd ? test : test.skip;

const ROLE = "websocket-test-relay";
const KEYS = { TmpSecretId: "AKID-temporary", TmpSecretKey: "key-temporary", Token: "token-temporary" };
const PROGRAM = "console.log(JSON.stringify(process.env));";
/** The Node.js of this test in place of the one that a bundle brings along. */
const RUNTIME = `#!/bin/sh\nexec '${process.execPath}' "$@"\n`;
const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");

/** What a node's instance sees of the cloud: its metadata, and a bucket that checks signatures. */
class Surroundings {
  readonly objects = new Map<string, Buffer>();
  /** How often the role's credentials are not there yet. */
  credentialsLate = 0;
  /** How many answers of the bucket break off half way. */
  brokenAnswers = 0;
  readonly refused: string[] = [];
  readonly #server = createServer((request, response) => this.#answer(request, response));

  async start(): Promise<void> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }

  get url(): string {
    const address: AddressInfo | string | null = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("it does not listen");
    return `http://127.0.0.1:${address.port}`;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? "";
    if (url === `/latest/meta-data/cam/security-credentials/${ROLE}`) {
      const late = this.credentialsLate > 0;
      if (late) this.credentialsLate -= 1;
      response.writeHead(late ? 404 : 200).end(JSON.stringify({ Code: "Success", ...KEYS }));
      return;
    }
    const object = this.objects.get(url.slice(1));
    const problem = object === undefined ? "no such object" : problemOf(request);
    if (problem !== undefined || object === undefined) {
      this.refused.push(`${url}: ${problem}`);
      response.writeHead(403).end();
    } else if (this.brokenAnswers > 0) {
      this.brokenAnswers -= 1;
      response.writeHead(200, { "Content-Length": object.length });
      response.write(object.subarray(0, object.length / 2), () => response.destroy());
    } else {
      response.writeHead(200, { "Content-Length": object.length }).end(object);
    }
  }
}

/** What is wrong with a signed request, if anything: COS's algorithm, from its document 436/7778. */
function problemOf({ method = "", url = "", headers }: IncomingMessage): string | undefined {
  const given = new URLSearchParams(headers.authorization ?? "");
  const hmac = (key: string, text: string) => createHmac("sha1", key).update(text).digest("hex");
  const period = given.get("q-sign-time") ?? "";
  const [from, until] = period.split(";").map(Number);
  const now = Date.now() / 1000;
  if (given.get("q-ak") !== KEYS.TmpSecretId) return "another key";
  if (from === undefined || until === undefined || now < from || now > until) return "not in its time";
  if (headers["x-cos-security-token"] !== KEYS.Token) return "no token";
  const host = `host=${encodeURIComponent(headers.host ?? "")}`;
  const http = [method.toLowerCase(), url, "", host, ""].join("\n");
  const text = ["sha1", period, createHash("sha1").update(http).digest("hex"), ""].join("\n");
  const signature = hmac(hmac(KEYS.TmpSecretKey, period), text);
  return given.get("q-signature") === signature ? undefined : "another signature";
}

/** The user data of the nodes as Terraform makes it, with other settings in it. */
function userDataWith(settings: unknown): string {
  const { user_data } = only(relayStack(), "resource", "tencentcloud_as_scaling_config");
  const [, script = "", reference] =
    /^([A-Za-z0-9+/]+)\$\{base64encode\(jsonencode\((terraform_data\.\w+)\.input\)\)\}$/.exec(
      String(user_data),
    ) ?? [];
  expect(reference).toMatch(/^terraform_data\.relay_settings_/);
  return script + Buffer.from(JSON.stringify(settings)).toString("base64");
}

describeWithPython("a node that boots", () => {
  let folder: string;
  let cloud: Surroundings;
  const file = (...names: string[]) => path.join(folder, ...names);

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "relay-boot-"));
    for (const name of ["opt", "units", "bin"]) mkdirSync(file(name));
    // It notes what it is asked to do.
    writeFileSync(file("bin", "systemctl"), `#!/bin/sh\necho "$*" >> '${file("systemctl")}'\n`);
    chmodSync(file("bin", "systemctl"), 0o755);
    cloud = new Surroundings();
    await cloud.start();
    cloud.objects.set("relay/1/relay.js", Buffer.from(PROGRAM));
    cloud.objects.set("relay/2/node.gz", gzipSync(RUNTIME));
  });
  afterEach(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true });
  });

  const settings = (variables: Record<string, string> = {}) => ({
    boot: {
      role: ROLE,
      metadataUrl: cloud.url,
      bundleUrl: cloud.url,
      objects: [
        { name: "relay.js", key: "relay/1/relay.js", sha256: sha256(PROGRAM) },
        { name: "node", key: "relay/2/node.gz", sha256: sha256(RUNTIME) },
      ],
      stopSeconds: 55,
    },
    variables,
  });

  /** Runs the user data as cloud-init does, with its folders moved below this test's. */
  function boot(
    given = settings(),
  ): Promise<{ readonly code: number; readonly lines: Record<string, unknown>[] }> {
    const script = Buffer.from(userDataWith(given), "base64")
      .toString()
      .replace('"/opt/relay"', `"${file("opt/relay")}"`)
      .replace('"/etc/relay.env"', `"${file("relay.env")}"`)
      .replace('"/etc/systemd/system/relay.service"', `"${file("units/relay.service")}"`)
      .replace("PAUSE_SECONDS = 3", "PAUSE_SECONDS = 0");
    writeFileSync(file("boot.py"), script, { mode: 0o755 });
    const env = { PATH: `${file("bin")}:${process.env.PATH}`, http_proxy: "http://127.0.0.1:9" };
    return new Promise((resolve) => {
      // As strict as an image may be.
      execFile("sh", ["-c", `umask 077; exec '${file("boot.py")}'`], { env }, (error, stdout) => {
        const lines = stdout.trimEnd().split("\n");
        resolve({ code: Number(error?.code ?? 0), lines: lines.map((line) => JSON.parse(line)) });
      });
    });
  }

  const asked = () => (existsSync(file("systemctl")) ? readFileSync(file("systemctl"), "utf8") : "");

  test("fetches its bundle under the role's credentials, and starts it as a service", async () => {
    // GIVEN credentials that come only after a while
    cloud.credentialsLate = 2;

    // WHEN it boots
    const { code, lines } = await boot();

    // THEN each request was signed as the bucket wants it, and the service is started for now and for every start
    expect(cloud.refused).toEqual([]);
    expect(lines.map(({ msg }) => msg)).toEqual(["boot_waiting", "boot_waiting", "boot_done"]);
    expect(code).toBe(0);
    expect(asked()).toBe("daemon-reload\nenable --now relay.service\n");
  });

  test("what the service runs is the program, under the runtime that came with it, with the variables", async () => {
    // GIVEN variables with what is special to systemd and to a shell
    const variables = { RELAY_NODE_KEY: 'a "quoted" \\ one', RELAY_API_PATH: "/chat", RELAY_EMPTY: "" };
    await boot(settings(variables));

    // WHEN the service's command is run with the service's file of variables
    const unit = readFileSync(file("units/relay.service"), "utf8");
    const [, command = "", argument = ""] = /^ExecStart=(\S+) (\S+)$/m.exec(unit) ?? [];
    const [, environment = ""] = /^EnvironmentFile=(\S+)$/m.exec(unit) ?? [];
    const service = spawn("sh", ["-c", `set -a; . '${environment}'; exec '${command}' '${argument}'`]);
    const [output] = await once(service.stdout, "data");

    // THEN the program sees them as they were given
    expect(JSON.parse(String(output))).toMatchObject(variables);
    // AND nobody but root can read them, while the account of the service can run the rest
    const mode = (...names: string[]) => statSync(path.join(...names)).mode & 0o777;
    expect(mode(environment)).toBe(0o600);
    for (const name of ["", "node", "relay.js"]) expect(mode(file("opt/relay"), name)).toBe(0o755);
  });

  test("the service has no rights, comes back whenever it ends, and has the time to send its clients away", async () => {
    await boot();
    const unit = readFileSync(file("units/relay.service"), "utf8");
    for (const line of ["DynamicUser=yes", "CapabilityBoundingSet=", "Restart=always", "TimeoutStopSec=55"])
      expect(unit.split("\n")).toContain(line);
    expect(unit).toMatch(/^LimitNOFILE=\d{6,}$/m);
    expect(unit).toMatch(/^MemoryMax=/m);
    expect(unit).not.toMatch(/^User=root$/m);
  });

  withSystemd("systemd understands every line of the service", async () => {
    await boot();
    const said = await new Promise<string>((resolve) => {
      execFile("systemd-analyze", ["verify", file("units/relay.service")], (_, stdout, stderr) =>
        resolve(stdout + stderr),
      );
    });
    expect(said.split("\n").filter((line) => line.includes("relay.service"))).toEqual([]);
  });

  test("goes on when an answer breaks off", async () => {
    cloud.brokenAnswers = 2;
    const { code, lines } = await boot();
    expect(code).toBe(0);
    expect(lines.filter(({ msg }) => msg === "boot_waiting")).toHaveLength(2);
    expect(readFileSync(file("opt/relay/relay.js"), "utf8")).toBe(PROGRAM);
  });

  test.each([
    ["program", "relay/1/relay.js", Buffer.from("something else")],
    ["runtime", "relay/2/node.gz", gzipSync("something else")],
    [
      "compression",
      "relay/2/node.gz",
      Buffer.concat([gzipSync(RUNTIME).subarray(0, 12), Buffer.alloc(40, 255)]),
    ],
  ])("installs nothing where the %s is not what the stack says", async (_, key, content) => {
    cloud.objects.set(key, content);
    const { code, lines } = await boot();
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatchObject({ msg: "boot_failed", error: expect.stringContaining(key) });
    expect(readdirSync(file("opt"))).toEqual([]);
    expect(readdirSync(file("units"))).toEqual([]);
    expect(existsSync(file("relay.env"))).toBe(false);
    expect(asked()).toBe("");
  });

  test("says what it waits for, and gives up where the role never gets credentials", async () => {
    cloud.credentialsLate = Number.POSITIVE_INFINITY;
    const { code, lines } = await boot();
    expect(code).toBe(1);
    expect(lines[0]).toMatchObject({
      msg: "boot_waiting",
      step: "relay/1/relay.js",
      error: expect.stringContaining("404"),
    });
    expect(lines.at(-1)).toMatchObject({ msg: "boot_failed" });
    expect(asked()).toBe("");
  });
});

test("the user data of a node fits into what an instance takes, with the longest names in it", () => {
  // Every value that only the cloud knows, at the longest that it may be.
  const declared = JSON.parse(relayStack()).resource.terraform_data;
  const settings = Object.entries<Record<string, unknown>>(declared).find(([name]) =>
    name.startsWith("relay_settings"),
  );
  const filled = JSON.stringify(settings?.[1].input).replace(/\$\{[^}]+\}/g, "x".repeat(64));
  expect(userDataWith(JSON.parse(filled)).length).toBeLessThanOrEqual(16_384);
});
