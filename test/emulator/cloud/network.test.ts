import { rmSync } from "node:fs";
import * as fc from "fast-check";
import { contains, overlaps } from "../../../emulator/cloud/cidr";
import type { Cloud } from "../../../emulator/cloud/cloud";
import {
  client,
  code,
  functionDefaults,
  REGION,
  scfClient,
  startTestCloud,
  temporaryDirectory,
} from "./support";

describe("the network made through the cloud's API", () => {
  let directory: string;
  let cloud: Cloud;
  let vpc: ReturnType<typeof client>;

  const Zone = `${REGION}-6`;
  const createVpc = async (): Promise<string> =>
    (await vpc("CreateVpc", { VpcName: "net", CidrBlock: "10.0.0.0/16" })).Vpc.VpcId;
  const createSubnet = async (VpcId: string, CidrBlock: string): Promise<string> =>
    (await vpc("CreateSubnet", { VpcId, SubnetName: "sub", CidrBlock, Zone })).Subnet.SubnetId;

  beforeAll(async () => {
    directory = temporaryDirectory();
    cloud = await startTestCloud(directory);
    vpc = client(cloud, "vpc");
  });

  afterAll(async () => {
    await cloud.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("is described by its ids, with the route table that every VPC has", async () => {
    const VpcId = await createVpc();
    const SubnetId = await createSubnet(VpcId, "10.0.16.0/24");
    const Filters = [{ Name: "vpc-id", Values: [VpcId] }];

    const { RouteTableSet } = await vpc("DescribeRouteTables", { Filters, Limit: "100", Offset: "0" });
    const { SubnetSet, TotalCount } = await vpc("DescribeSubnets", { Filters });

    expect(TotalCount).toBe(1);
    expect(RouteTableSet).toMatchObject([{ VpcId, Main: true, AssociationSet: [{ SubnetId }] }]);
    expect(SubnetSet).toMatchObject([
      { ...{ SubnetId, CidrBlock: "10.0.16.0/24", Zone, RouteTableId: RouteTableSet[0].RouteTableId } },
    ]);
  });

  test("stays while something is in it", async () => {
    const VpcId = await createVpc();
    const SubnetId = await createSubnet(VpcId, "10.0.0.0/20");
    const functions = scfClient(cloud);
    const FunctionName = "inside";
    await functions.CreateFunction({
      ...{ ...functionDefaults, FunctionName, VpcConfig: { VpcId, SubnetId } },
      Code: code("exports.main_handler = async () => 1"),
    });
    const inUse = { code: "ResourceInUse" };

    await expect(vpc("DeleteVpc", { VpcId })).rejects.toMatchObject(inUse);
    await expect(vpc("DeleteSubnet", { SubnetId })).rejects.toMatchObject(inUse);
    await functions.DeleteFunction({ FunctionName });
    await vpc("DeleteSubnet", { SubnetId });
    await vpc("DeleteVpc", { VpcId });

    await expect(vpc("DeleteVpc", { VpcId })).rejects.toMatchObject({ code: "ResourceNotFound" });
  });

  test("has subnets within the VPC that do not overlap", async () => {
    const VpcId = await createVpc();
    await createSubnet(VpcId, "10.0.0.0/20");

    await expect(createSubnet(VpcId, "10.0.8.0/24")).rejects.toMatchObject({
      code: "InvalidParameterValue.SubnetConflict",
    });
    await expect(createSubnet(VpcId, "10.1.0.0/24")).rejects.toMatchObject({
      code: "InvalidParameterValue.SubnetRange",
    });
  });

  test("keeps a security group's rules in order", async () => {
    const { SecurityGroup } = await vpc("CreateSecurityGroup", { GroupName: "db", GroupDescription: "" });
    const { SecurityGroupId } = SecurityGroup;
    const Ingress = [
      { Action: "ACCEPT", Protocol: "TCP", Port: "5432", CidrBlock: "10.0.0.0/20" },
      { Action: "DROP", Protocol: "ALL", Port: "ALL", CidrBlock: "0.0.0.0/0" },
    ];

    await vpc("ModifySecurityGroupPolicies", { SecurityGroupId, SecurityGroupPolicySet: { Ingress } });

    const { SecurityGroupPolicySet } = await vpc("DescribeSecurityGroupPolicies", { SecurityGroupId });
    expect(SecurityGroupPolicySet.Ingress).toMatchObject(
      Ingress.map((rule, PolicyIndex) => ({ ...rule, PolicyIndex })),
    );
    await vpc("DeleteSecurityGroup", { SecurityGroupId });
  });

  test("changes a security group's rules in place, unless they have changed since they were read", async () => {
    const { SecurityGroup } = await vpc("CreateSecurityGroup", { GroupName: "db", GroupDescription: "" });
    const { SecurityGroupId } = SecurityGroup;
    const rule = (Port: string) => ({ Action: "ACCEPT", Protocol: "TCP", Port, CidrBlock: "10.0.0.0/20" });
    const change = (Version: string | undefined, ...ports: string[]) =>
      vpc("ModifySecurityGroupPolicies", {
        SecurityGroupId,
        SecurityGroupPolicySet: { ...(Version && { Version }), Ingress: ports.map(rule) },
        SortPolicys: true,
      });
    const read = async () => {
      const { SecurityGroupPolicySet } = await vpc("DescribeSecurityGroupPolicies", { SecurityGroupId });
      const { Version, Ingress } = SecurityGroupPolicySet;
      return { Version, ports: Ingress.map(({ Port }: { Port: string }) => Port) };
    };

    await change("0", "5432");
    expect(await read()).toEqual({ Version: "1", ports: ["5432"] });
    await change("1", "6432", "5432");
    expect(await read()).toEqual({ Version: "2", ports: ["6432", "5432"] });
    // As Terraform's provider counts.
    await change("3", "5432", "6432");
    await change(undefined, "7432");
    expect(await read()).toEqual({ Version: "4", ports: ["7432"] });

    await expect(change("3", "8432")).rejects.toMatchObject({ code: "UnsupportedOperation.VersionMismatch" });
    await expect(change("4", "8432", "8432")).rejects.toMatchObject({
      code: "UnsupportedOperation.DuplicatePolicy",
    });
    await expect(change("new", "8432")).rejects.toMatchObject({ code: "InvalidParameterValue" });
    expect(await read()).toEqual({ Version: "4", ports: ["7432"] });
  });

  test("has the same tags wherever one asks", async () => {
    const tag = client(cloud, "tag");
    const VpcId = await createVpc();
    const Resource = `qcs::vpc:${REGION}:uin/:vpc/${VpcId}`;

    await tag("ModifyResourceTags", {
      Resource,
      ReplaceTags: [{ TagKey: "project", TagValue: "websocket" }],
    });

    const { VpcSet } = await vpc("DescribeVpcs", { VpcIds: [VpcId] });
    expect(VpcSet[0].TagSet).toEqual([{ Key: "project", Value: "websocket" }]);
    const asked = { ServiceType: "vpc", ResourcePrefix: "vpc", ResourceRegion: REGION, ResourceIds: [VpcId] };
    expect((await tag("DescribeResourceTagsByResourceIds", asked)).Tags).toMatchObject([
      { ResourceId: VpcId, TagKey: "project", TagValue: "websocket" },
    ]);
    await tag("ModifyResourceTags", { Resource, DeleteTags: [{ TagKey: "project" }] });
    expect((await tag("DescribeResourceTagsByResourceIds", asked)).Tags).toEqual([]);
  });
});

describe("blocks of addresses", () => {
  const block = fc
    .tuple(fc.nat({ max: 2 ** 32 - 1 }), fc.integer({ min: 8, max: 30 }))
    .map(([address, bits]) => {
      const first = address - (address % 2 ** (32 - bits));
      return { first, last: first + 2 ** (32 - bits) - 1, text: `${dotted(first)}/${bits}` };
    });
  const dotted = (address: number) => [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");

  test("overlap and contain each other as their addresses do", () => {
    fc.assert(
      fc.property(block, block, (a, b) => {
        expect(overlaps(a.text, b.text)).toBe(a.first <= b.last && b.first <= a.last);
        expect(contains(a.text, b.text)).toBe(a.first <= b.first && b.last <= a.last);
        expect(contains(a.text, a.text)).toBe(true);
      }),
    );
  });
});
