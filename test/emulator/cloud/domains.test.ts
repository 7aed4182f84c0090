import { rmSync } from "node:fs";
import type { Cloud } from "../../../emulator/cloud/cloud";
import { client, startTestCloud, temporaryDirectory } from "./support";

describe("a name of its own for a service of the cloud", () => {
  let directory: string;
  let cloud: Cloud;
  let gateway: ReturnType<typeof client>;
  let ServiceId: string;
  let NetSubDomain: string;
  let names = 0;
  let SubDomain: string;

  const release = [{ Path: "/", Environment: "release" }];
  const bind = (overrides: object = {}) =>
    gateway("BindSubDomain", {
      ...{ ServiceId, SubDomain, NetSubDomain, Protocol: "https", NetType: "OUTER" },
      ...{ IsDefaultMapping: false, PathMappingSet: release, CertificateId: "cert-1234" },
      ...overrides,
    });
  const modify = (overrides: object) =>
    gateway("ModifySubDomain", { ServiceId, SubDomain, IsDefaultMapping: false, ...overrides });
  const bound = async () => (await gateway("DescribeServiceSubDomains", { ServiceId })).Result.DomainSet;
  const mappings = async () =>
    (await gateway("DescribeServiceSubDomainMappings", { ServiceId, SubDomain })).Result;

  beforeAll(async () => {
    directory = temporaryDirectory();
    cloud = await startTestCloud(directory);
    gateway = client(cloud, "apigateway");
  });

  beforeEach(async () => {
    SubDomain = `chat-${names++}.example.com`;
    ({ ServiceId } = await gateway("CreateService", { ServiceName: "chat", Protocol: "http&https" }));
    NetSubDomain = (await gateway("DescribeService", { ServiceId })).OuterSubDomain;
  });

  afterAll(async () => {
    await cloud.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("is described as it was bound, changed, and gone when it is unbound", async () => {
    await bind();
    const common = { DomainName: SubDomain, Protocol: "https", NetType: "OUTER", IsDefaultMapping: false };
    expect(await bound()).toMatchObject([{ ...common, CertificateId: "cert-1234" }]);
    expect(await mappings()).toEqual({ IsDefaultMapping: false, PathMappingSet: release });

    const both = [...release, { Path: "/try", Environment: "test" }];
    await modify({ CertificateId: "cert-5678", PathMappingSet: both });

    expect(await bound()).toMatchObject([{ ...common, CertificateId: "cert-5678" }]);
    expect(await mappings()).toEqual({ IsDefaultMapping: false, PathMappingSet: both });
    await modify({ IsDefaultMapping: true });
    expect(await mappings()).toEqual({ IsDefaultMapping: true, PathMappingSet: [] });

    await gateway("UnBindSubDomain", { ServiceId, SubDomain });

    expect(await bound()).toEqual([]);
    await expect(mappings()).rejects.toMatchObject({ code: "FailedOperation.DomainNotBindService" });
  });

  test("belongs to one service at a time", async () => {
    await bind();
    const other = await gateway("CreateService", { ServiceName: "other", Protocol: "http&https" });
    const elsewhere = { ServiceId: other.ServiceId, NetSubDomain: other.OuterSubDomain };

    await expect(bind()).rejects.toMatchObject({ message: expect.stringContaining(SubDomain) });
    await expect(bind(elsewhere)).rejects.toMatchObject({ message: expect.stringContaining(ServiceId) });
    await gateway("UnBindSubDomain", { ServiceId, SubDomain });
    await bind(elsewhere);
  });

  test.each([
    ["TLS and no certificate", { CertificateId: "" }, "FailedOperation.CertificateIsNull"],
    ["a certificate that is none", { CertificateId: "a b" }, "FailedOperation.CertificateIdError"],
    ["no mapping at all", { PathMappingSet: [] }, "FailedOperation.DefineMappingNotNull"],
    [
      "mappings beside the default ones",
      { IsDefaultMapping: true },
      "FailedOperation.SetCustomPathMappingError",
    ],
    [
      "more mappings than a domain has",
      { PathMappingSet: ["/a", "/b", "/c", "/d"].map((Path) => ({ Path, Environment: "release" })) },
      "LimitExceeded.ExceededDefineMappingLimit",
    ],
    [
      "a path without /",
      { PathMappingSet: [{ Path: "a", Environment: "release" }] },
      "InvalidParameterValue",
    ],
    ["a name that is none", { SubDomain: "chat" }, "InvalidParameterValue"],
  ])("is refused with %s", async (_, overrides, code) => {
    await expect(bind(overrides)).rejects.toMatchObject({ code });

    expect(await bound()).toEqual([]);
  });

  test("is refused where it does not lead to the service's own name", async () => {
    await expect(bind({ NetSubDomain: "elsewhere.example.com" })).rejects.toMatchObject({
      message: expect.stringContaining(NetSubDomain),
    });
  });
});
