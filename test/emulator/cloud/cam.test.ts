import { rmSync } from "node:fs";
import type { Cloud } from "../../../emulator/cloud/cloud";
import { client, startTestCloud, temporaryDirectory } from "./support";

const TRUST = JSON.stringify({
  version: "2.0",
  statement: [
    { effect: "allow", action: ["name/sts:AssumeRole"], principal: { service: ["scf.qcloud.com"] } },
  ],
});
const ALLOW = JSON.stringify({
  version: "2.0",
  statement: [{ effect: "allow", action: ["scf:InvokeFunction"], resource: ["*"] }],
});

describe("roles and policies", () => {
  let directory: string;
  let cloud: Cloud;
  let cam: ReturnType<typeof client>;

  beforeAll(async () => {
    directory = temporaryDirectory();
    cloud = await startTestCloud(directory);
    cam = client(cloud, "cam");
  });

  afterAll(async () => {
    await cloud.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const createRole = (RoleName: string) =>
    cam("CreateRole", { RoleName, PolicyDocument: TRUST, Tags: [{ Key: "project", Value: "p" }] });
  const createPolicy = (PolicyName: string) => cam("CreatePolicy", { PolicyName, PolicyDocument: ALLOW });

  test("a role is made, described, changed and deleted", async () => {
    const { RoleId } = await createRole("one");
    await cam("UpdateRoleDescription", { RoleId, Description: "mine" });
    await cam("UpdateAssumeRolePolicy", { RoleName: "one", PolicyDocument: ALLOW });

    const { RoleInfo } = await cam("GetRole", { RoleName: "one" });

    expect(RoleInfo).toMatchObject({ RoleId, Description: "mine", PolicyDocument: ALLOW, ConsoleLogin: 0 });
    expect((await cam("DescribeRoleList", { Tags: [{ Key: "project", Value: "p" }] })).List).toEqual([
      RoleInfo,
    ]);
    expect((await cam("DescribeRoleList", { Tags: [{ Key: "project", Value: "q" }] })).List).toEqual([]);
    await cam("DeleteRole", { RoleId });
    await expect(cam("GetRole", { RoleId })).rejects.toMatchObject({ code: "InvalidParameter.RoleNotExist" });
  });

  test("a policy is made, described, changed and deleted", async () => {
    const { PolicyId } = await createPolicy("may");
    await cam("UpdatePolicy", { PolicyId, PolicyName: "might", Description: "d" });

    expect(await cam("GetPolicy", { PolicyId })).toMatchObject({
      PolicyName: "might",
      PolicyDocument: ALLOW,
    });
    expect((await cam("ListPolicies", { Keyword: "igh" })).List).toMatchObject([
      { PolicyId, Attachments: 0 },
    ]);
    expect((await cam("ListPolicies", { Scope: "QCS" })).List).toEqual([]);
    await cam("DeletePolicy", { PolicyId: [PolicyId] });
    await expect(cam("GetPolicy", { PolicyId })).rejects.toMatchObject({
      code: "ResourceNotFound.PolicyIdNotFound",
    });
  });

  test("policies are attached to roles, once, and go with either", async () => {
    const { RoleId } = await createRole("two");
    const [first, second] = [await createPolicy("first"), await createPolicy("second")];
    const attached = async () =>
      (await cam("ListAttachedRolePolicies", { RoleId })).List.map((one: object) => Object(one).PolicyName);
    for (const { PolicyId } of [first, first, second])
      await cam("AttachRolePolicy", { PolicyId, AttachRoleId: RoleId });
    expect(await attached()).toEqual(["first", "second"]);

    await cam("DetachRolePolicy", { PolicyId: first.PolicyId, DetachRoleId: RoleId });
    expect(await attached()).toEqual(["second"]);
    await cam("DeletePolicy", { PolicyId: [second.PolicyId] });
    expect(await attached()).toEqual([]);
  });

  test.each([
    ["a role's name that is taken", () => createRole("three"), "InvalidParameter.RoleNameInUse"],
    ["a policy's name that is taken", () => createPolicy("three"), "FailedOperation.PolicyNameInUse"],
    [
      "a document that is none",
      () => cam("CreatePolicy", { PolicyName: "four", PolicyDocument: '{"version":"2.0"}' }),
      "InvalidParameter.PolicyDocumentError",
    ],
    [
      "a name that is not allowed",
      () => cam("CreateRole", { RoleName: "a b", PolicyDocument: TRUST }),
      "InvalidParameterValue",
    ],
    [
      "a policy that is not there",
      () => cam("AttachRolePolicy", { PolicyId: 1, AttachRoleName: "three" }),
      "ResourceNotFound.PolicyIdNotFound",
    ],
    [
      "a role that is not there",
      () => cam("ListAttachedRolePolicies", { RoleName: "nobody" }),
      "InvalidParameter.RoleNotExist",
    ],
  ])("%s is refused", async (_, attempt, code) => {
    await createRole("three").catch(() => undefined);
    await createPolicy("three").catch(() => undefined);

    await expect(attempt()).rejects.toMatchObject({ code });
  });
});
