import { once } from "node:events";
import { rmSync } from "node:fs";
import http from "node:http";
import Sign from "tencentcloud-sdk-nodejs-common/tencentcloud/common/sign";
import type { Cloud } from "../../../emulator/cloud/cloud";
import { client, REGION, scfClient, startTestCloud, temporaryDirectory } from "./support";

describe("the cloud's API", () => {
  let directory: string;
  let cloud: Cloud;

  beforeAll(async () => {
    directory = temporaryDirectory();
    cloud = await startTestCloud(directory);
  });

  afterAll(async () => {
    await cloud.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("answers the official SDK with a request id", async () => {
    const answer = await scfClient(cloud).ListFunctions({});

    expect(answer).toEqual({
      Functions: [],
      TotalCount: 0,
      RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test.each([
    ["another secret id", { secretId: "AKIDsomebodyelse" }, "AuthFailure.SecretIdNotFound"],
    ["another secret key", { secretKey: "wrong" }, "AuthFailure.SignatureFailure"],
  ])("refuses %s", async (_, change, code) => {
    const credentials = { ...cloud.credentials, ...change };

    const asked = scfClient({ port: cloud.port, credentials }).ListFunctions({});

    await expect(asked).rejects.toMatchObject({ code });
  });

  test("names an action it does not have, and those it has", async () => {
    await expect(client(cloud, "scf")("CopyFunction")).rejects.toMatchObject({
      code: "InvalidAction",
      message: expect.stringMatching(/"CopyFunction".*CreateFunction, .*GetFunction/),
    });
    await expect(client(cloud, "tag")("toString")).rejects.toMatchObject({ code: "InvalidAction" });
  });

  test("names the parameter that is missing or malformed", async () => {
    await expect(client(cloud, "scf")("GetFunction")).rejects.toMatchObject({
      code: "MissingParameter",
      message: expect.stringContaining("FunctionName"),
    });
    const vpc = client(cloud, "vpc");
    await expect(vpc("CreateVpc", { VpcName: "a", CidrBlock: "10.0.0.1/16" })).rejects.toMatchObject({
      code: "InvalidParameterValue",
      message: expect.stringMatching(/CidrBlock must be a block of IPv4 addresses/),
    });
    await expect(vpc("DescribeVpcs", { Filters: [{ Name: "vpc-id", Values: [1] }] })).rejects.toMatchObject({
      code: "InvalidParameter",
      message: expect.stringMatching(/Filters\.0\.Values\.0 must be a string, not a number/),
    });
  });

  describe("spoken to without an SDK", () => {
    const HOST = "scf.tencentcloudapi.invalid";
    const seconds = () => Math.floor(Date.now() / 1000);

    async function ask({
      path = "/",
      host = HOST,
      timestamp = seconds(),
      sent = "{}",
      signed = {},
    }: {
      path?: string;
      host?: string;
      timestamp?: number;
      sent?: string;
      signed?: object;
    } = {}) {
      const authorization = Sign.sign3({
        ...{ method: "POST", url: `http://${host}/`, payload: signed, timestamp, service: "scf" },
        ...cloud.credentials,
        ...{ multipart: false, boundary: "", headers: { "Content-Type": "application/json" } },
      });
      const request = http.request({
        ...{ port: cloud.port, host: "127.0.0.1", method: "POST", path },
        headers: {
          ...{ host, authorization, "content-type": "application/json", "x-tc-action": "ListFunctions" },
          ...{ "x-tc-version": "2018-04-16", "x-tc-timestamp": timestamp, "x-tc-region": REGION },
        },
      });
      request.end(sent);
      const [response] = await once(request, "response");
      let body = "";
      for await (const chunk of response) body += chunk;
      const { Response } = JSON.parse(body);
      return { status: response.statusCode, error: Response.Error?.Code, ...Response };
    }

    test("answers a direct request, and one that comes to it as a proxy", async () => {
      const answered = { status: 200, error: undefined, TotalCount: 0 };

      expect(await ask()).toMatchObject(answered);
      expect(await ask({ path: `http://${HOST}/` })).toMatchObject(answered);
    });

    test("refuses a body that is not the one that was signed", async () => {
      expect(await ask({ sent: '{"Limit":1}' })).toMatchObject({
        status: 200,
        error: "AuthFailure.SignatureFailure",
      });
    });

    test("refuses a clock that is more than five minutes off", async () => {
      expect(await ask({ timestamp: seconds() - 290 })).toMatchObject({ error: undefined });
      expect(await ask({ timestamp: seconds() - 310 })).toMatchObject({
        error: "AuthFailure.SignatureExpire",
      });
      expect(await ask({ timestamp: seconds() + 310 })).toMatchObject({
        error: "AuthFailure.SignatureExpire",
      });
    });

    test("refuses what is not signed", async () => {
      const unsigned = await fetch(`http://127.0.0.1:${cloud.port}/`, { method: "POST", body: "{}" });
      expect(await unsigned.json()).toMatchObject({
        Response: { Error: { Code: "AuthFailure.InvalidAuthorization" } },
      });
    });

    test("opens no tunnel to the real cloud", async () => {
      const request = http.request({
        ...{ port: cloud.port, host: "127.0.0.1", method: "CONNECT", path: "scf.tencentcloudapi.com:443" },
      });
      request.end();

      const [response, socket] = await once(request, "connect");

      expect(response.statusCode).toBe(403);
      socket.destroy();
    });
  });
});
