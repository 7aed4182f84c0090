import { rmSync } from "node:fs";
import type { Cloud } from "../../../emulator/cloud/cloud";
import { client, REGION, startTestCloud, temporaryDirectory } from "./support";

let directory: string;
let cloud: Cloud;
let VpcId: string;
let SubnetId: string;

beforeAll(async () => {
  directory = temporaryDirectory();
  cloud = await startTestCloud(directory);
  const vpc = client(cloud, "vpc");
  VpcId = (await vpc("CreateVpc", { VpcName: "net", CidrBlock: "10.0.0.0/16" })).Vpc.VpcId;
  const subnet = { VpcId, SubnetName: "push", CidrBlock: "10.0.19.0/28", Zone: `${REGION}-6` };
  SubnetId = (await vpc("CreateSubnet", subnet)).Subnet.SubnetId;
});
afterAll(async () => {
  await cloud.stop();
  rmSync(directory, { recursive: true, force: true });
});

const balancer = (Vip: string) => ({
  ...{ LoadBalancerType: "INTERNAL", LoadBalancerName: "push", VpcId, SubnetId, Vip },
});

test("a private load balancer has the address that is wanted, and nobody else gets it", async () => {
  const clb = client(cloud, "clb");
  const made = await clb("CreateLoadBalancer", balancer("10.0.19.8"));

  const { LoadBalancerIds } = await clb("DescribeTaskStatus", { TaskId: made.RequestId });
  const { LoadBalancerSet } = await clb("DescribeLoadBalancers", { LoadBalancerIds });
  expect(LoadBalancerSet).toMatchObject([{ LoadBalancerVips: ["10.0.19.8"], LoadBalancerType: "INTERNAL" }]);
  await expect(clb("CreateLoadBalancer", balancer("10.0.19.8"))).rejects.toMatchObject({
    code: "InvalidParameterValue.Duplicate",
  });
  await expect(clb("CreateLoadBalancer", balancer("10.0.20.8"))).rejects.toMatchObject({
    code: "InvalidParameterValue.Range",
  });
  const vpc = client(cloud, "vpc");
  await expect(vpc("DeleteSubnet", { SubnetId })).rejects.toMatchObject({ code: "ResourceInUse" });
  await clb("DeleteLoadBalancer", { LoadBalancerIds });
  await expect(clb("DescribeListeners", { LoadBalancerId: LoadBalancerIds[0] })).rejects.toMatchObject({
    code: "InvalidParameter.LBIdNotFound",
  });
});

test("a listener for TCP whose targets are asked by HTTP must say under which name", async () => {
  const clb = client(cloud, "clb");
  const made = await clb("CreateLoadBalancer", balancer("10.0.19.9"));
  const { LoadBalancerIds } = await clb("DescribeTaskStatus", { TaskId: made.RequestId });
  const listener = (check: object) => ({
    ...{ LoadBalancerId: LoadBalancerIds[0], ListenerNames: ["push"], Ports: [8081], Protocol: "TCP" },
    HealthCheck: { HealthSwitch: 1, CheckType: "HTTP", HttpVersion: "HTTP/1.1", ...check },
  });

  for (const check of [{}, { HttpCheckDomain: "" }])
    await expect(clb("CreateListener", listener(check))).rejects.toMatchObject({
      code: "MissingParameter",
      message: "The parameter HealthCheck.HttpCheckDomain is missing.",
    });
  const { ListenerIds } = await clb("CreateListener", listener({ HttpCheckDomain: "chat.example.com" }));
  const { Listeners } = await clb("DescribeListeners", { LoadBalancerId: LoadBalancerIds[0] });
  expect(Listeners).toMatchObject([{ ListenerId: ListenerIds[0] }]);
});

test("a launch configuration whose user data is no relay's is refused, since nothing would boot", async () => {
  const configuration = {
    ...{ LaunchConfigurationName: "nodes", ImageId: "img-eb30mz89", InstanceTypes: ["SA5.MEDIUM4"] },
    UserData: Buffer.from("#!/bin/sh\necho hello\n").toString("base64"),
  };
  await expect(client(cloud, "as")("CreateLaunchConfiguration", configuration)).rejects.toMatchObject({
    code: "InvalidParameterValue.UserDataFormatError",
  });
});
