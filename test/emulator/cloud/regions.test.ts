import { rmSync } from "node:fs";
import type { Cloud } from "../../../emulator/cloud/cloud";
import { ChatClient } from "../../support/chat-client";
import {
  client,
  code,
  functionDefaults,
  scfClient,
  settled,
  startTestCloud,
  temporaryDirectory,
  websocketApi,
} from "./support";

const HERE = "ap-guangzhou";
const THERE = "eu-frankfurt";

/** A function in the three roles of a WebSocket that says where it is when it refuses. */
const refusing = (where: string) =>
  code(`exports.main_handler = async ({ websocket }) =>
    websocket === undefined ? ${JSON.stringify(where)} : { errNo: 1, errMsg: ${JSON.stringify(where)}, websocket };`);

describe("two regions of the cloud", () => {
  let directory: string;
  let cloud: Cloud;

  const createFunction = async (region: string, FunctionName: string) => {
    const functions = scfClient(cloud, region);
    await functions.CreateFunction({ ...functionDefaults, FunctionName, Code: refusing(region) });
    await settled(functions, FunctionName);
    return functions;
  };

  beforeAll(async () => {
    directory = temporaryDirectory();
    cloud = await startTestCloud(directory);
  });

  afterAll(async () => {
    await cloud.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("have functions of the same name that know nothing of each other", async () => {
    const FunctionName = "same";
    const [here, there] = [
      await createFunction(HERE, FunctionName),
      await createFunction(THERE, FunctionName),
    ];
    const answer = async (functions: typeof here) =>
      (await functions.InvokeFunction({ FunctionName })).Result?.RetMsg;

    expect([await answer(here), await answer(there)]).toEqual([`"${HERE}"`, `"${THERE}"`]);
    await here.DeleteFunction({ FunctionName });

    await expect(here.GetFunction({ FunctionName })).rejects.toMatchObject({
      code: "ResourceNotFound.Function",
    });
    expect(await answer(there)).toBe(`"${THERE}"`);
  });

  test("have APIs that call the functions of their own region alone", async () => {
    const service = { ServiceName: "talks", Protocol: "http&https" };
    const gateway = client(cloud, "apigateway", THERE);
    const { ServiceId } = await gateway("CreateService", service);
    await createFunction(HERE, "chat");
    const createApi = () => gateway("CreateApi", websocketApi(ServiceId, "chat"));
    await expect(createApi()).rejects.toMatchObject({ code: "FailedOperation.ScfError" });

    await createFunction(THERE, "chat");
    await createApi();

    await gateway("ReleaseService", { ServiceId, EnvironmentName: "release", ReleaseDesc: "test" });
    const { OuterSubDomain } = await gateway("DescribeService", { ServiceId });
    await expect(ChatClient.connect(`ws://${OuterSubDomain}/release/chat`, [])).rejects.toThrow(THERE);
  });

  test("do not show their networks and services to each other", async () => {
    const [here, there] = [client(cloud, "vpc", HERE), client(cloud, "vpc", THERE)];
    const { VpcId } = (await here("CreateVpc", { VpcName: "net", CidrBlock: "10.0.0.0/16" })).Vpc;
    const { SecurityGroupId } = (await here("CreateSecurityGroup", { GroupName: "db" })).SecurityGroup;
    const missing = { code: "ResourceNotFound" };

    expect((await there("DescribeVpcs", { VpcIds: [VpcId] })).VpcSet).toEqual([]);
    await expect(there("DeleteVpc", { VpcId })).rejects.toMatchObject(missing);
    await expect(there("DeleteSecurityGroup", { SecurityGroupId })).rejects.toMatchObject(missing);
    const subnet = { VpcId, SubnetName: "sub", CidrBlock: "10.0.0.0/24", Zone: `${THERE}-1` };
    await expect(there("CreateSubnet", subnet)).rejects.toMatchObject(missing);
    await expect(here("CreateSubnet", subnet)).rejects.toMatchObject({
      code: "InvalidParameterValue.UnavailableZone",
    });
    const service = { ServiceName: "shop", Protocol: "http&https" };
    const { ServiceId } = await client(cloud, "apigateway", HERE)("CreateService", service);
    await expect(client(cloud, "apigateway", THERE)("DescribeService", { ServiceId })).rejects.toMatchObject({
      code: "ResourceNotFound.InvalidService",
    });
    expect((await here("DescribeVpcs", { VpcIds: [VpcId] })).TotalCount).toBe(1);
  });

  test("are regions that the cloud has", async () => {
    await expect(client(cloud, "vpc", "mars-olympus")("DescribeVpcs")).rejects.toMatchObject({
      code: "UnsupportedRegion",
      message: expect.stringContaining("mars-olympus"),
    });
  });
});
