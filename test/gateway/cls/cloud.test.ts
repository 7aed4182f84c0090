import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { CommonClient } from "tencentcloud-sdk-nodejs-common";
import type { Cloud } from "../../../emulator/cloud/cloud";
import type { Credentials } from "../../../gateway/cloud-api/credentials";
import { ClsClient } from "../../../gateway/cls/cls-client";
import { logGroupList } from "../../../gateway/cls/log-group";
import { client, REGION, startTestCloud, temporaryDirectory } from "../../emulator/cloud/support";
import { startStandIn, stopStandIns } from "../scf/stand-in";
import { RelayProcess, relayEnvironment, removeBundle, StandInScf, stopRelays } from "../server/start-relay";

const AT = "2026-11-24T20:00:00.123Z";

describe("GIVEN a topic in the cloud, whose API checks signatures", () => {
  let directory: string;
  let cloud: Cloud;
  let TopicId: string;

  const url = () => new URL(`http://127.0.0.1:${cloud.port}`);
  const topicOf = (changes: { topicId?: string } & Partial<Credentials> = {}) => {
    const { topicId = TopicId, ...keys } = changes;
    return new ClsClient({ url: url(), region: REGION, topicId }, async () => ({
      ...cloud.credentials,
      ...keys,
    }));
  };
  const logs = (event: string) => logGroupList([JSON.stringify({ time: AT, event })], "10.0.1.4");
  const fileOf = (id: string) => path.join(directory, "data/cloud/logs", `${id}.log`);
  /** The events of what is in the topic. */
  const events = () =>
    readFileSync(fileOf(TopicId), "utf8")
      .trim()
      .split("\n")
      .map((line): string => JSON.parse(line).contents.event);

  beforeAll(async () => {
    directory = temporaryDirectory();
    cloud = await startTestCloud(directory);
  });
  beforeEach(async () => {
    const cls = client(cloud, "cls");
    const { LogsetId } = await cls("CreateLogset", { LogsetName: `set ${Math.random()}` });
    ({ TopicId } = await cls("CreateTopic", { LogsetId, TopicName: "nodes" }));
  });
  afterEach(async () => {
    await stopRelays();
    await stopStandIns();
  });
  afterAll(async () => {
    removeBundle();
    await cloud.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("WHEN logs are uploaded THEN they are there, and gone with the topic", async () => {
    await topicOf().upload(logs("one"));
    await topicOf().upload(logs("two"));
    expect(events()).toEqual(["one", "two"]);

    await client(cloud, "cls")("DeleteTopic", { TopicId });
    expect(() => events()).toThrow("ENOENT");
  });

  test("WHEN the official SDK uploads the same bytes THEN they are taken as well", async () => {
    const sdk = new CommonClient("cls.tencentcloudapi.com", "2020-10-16", {
      credential: cloud.credentials,
      region: REGION,
      profile: {
        httpProfile: {
          protocol: "http://",
          endpoint: "cls.tencentcloudapi.com",
          proxy: url().origin,
          headers: { "X-CLS-TopicId": TopicId, "X-CLS-CompressType": "" },
        },
      },
    });
    await sdk.requestOctetStream("UploadLog", logs("from the SDK"));
    expect(events()).toEqual(["from the SDK"]);
  });

  test.each([
    ["another key", { secretKey: "wrong" }, "AuthFailure.SignatureFailure"],
    ["an unknown id", { secretId: "nobody" }, "AuthFailure.SecretIdNotFound"],
    ["the id of no topic", { topicId: "nothing" }, "ResourceNotFound.TopicNotExist"],
  ])("WHEN logs are uploaded with %s THEN the API's own code tells why", async (_, changes, code) => {
    await expect(topicOf(changes).upload(logs("one"))).rejects.toMatchObject({ code });
  });

  test("WHEN the bytes are no logs THEN they are refused", async () => {
    await expect(topicOf().upload(Buffer.from("no logs"))).rejects.toMatchObject({
      code: "InvalidParameter.Content",
    });
  });

  test("WHEN there is no API THEN CLS_NOT_ANSWERED; and what is none is CLS_ANSWER_UNUSABLE", async () => {
    const keys = async () => cloud.credentials;
    const nowhere = new ClsClient(
      { url: new URL("http://127.0.0.1:1"), region: REGION, topicId: TopicId },
      keys,
    );
    await expect(nowhere.upload(logs("one"))).rejects.toMatchObject({ code: "CLS_NOT_ANSWERED" });
    const another = await startStandIn((_, response) => response.end("hello"));
    const wrong = new ClsClient({ url: another, region: REGION, topicId: TopicId }, keys);
    await expect(wrong.upload(logs("one"))).rejects.toMatchObject({ code: "CLS_ANSWER_UNUSABLE" });
  });

  test("WHEN a relay logs to it THEN every line is there, its last one too, as on stdout", async () => {
    const scf = await StandInScf.start();
    const relay = await RelayProcess.start({
      ...relayEnvironment(scf.url),
      TENCENTCLOUD_SECRET_ID: cloud.credentials.secretId,
      TENCENTCLOUD_SECRET_KEY: cloud.credentials.secretKey,
      ...{ RELAY_CLS_URL: url().origin, RELAY_LOG_TOPIC: TopicId },
    });
    const { client: ada } = await relay.connect();

    relay.signal("SIGTERM");

    await ada.closed;
    expect(await relay.ended).toBe(0);
    expect(events()).toEqual(relay.lines.map(({ event }) => event));
    expect(events()).toEqual(expect.arrayContaining(["ready", "connected", "draining", "ended"]));
  });
});
