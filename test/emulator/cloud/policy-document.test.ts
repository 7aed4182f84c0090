import { isAllowed, isTrusted, readPolicyDocument } from "../../../emulator/cloud/policy-document";

const ONE = "qcs::scf:ap-guangzhou:uin/100:namespace/default/function/one";

const policies = (...statements: object[]) => {
  const document = readPolicyDocument(JSON.stringify({ version: "2.0", statement: statements }));
  return document === undefined ? [] : [document];
};

const may = (action: string | string[], resource: string | string[], effect = "allow") => ({
  effect,
  action,
  resource,
});

test.each<[boolean, object[]]>([
  [true, [may("scf:InvokeFunction", "*")]],
  [true, [may(["name/scf:InvokeFunction"], [ONE])]],
  [true, [may("scf:*", "qcs::scf:::namespace/default/function/*")]],
  [true, [may("scf:Invoke*", "qcs::scf:ap-guangzhou::namespace/default/function/one")]],
  [false, []],
  [false, [may("scf:GetFunction", "*")]],
  [false, [may("scf:InvokeFunction", "qcs::scf:ap-guangzhou::namespace/default/function/on")]],
  [false, [may("scf:InvokeFunction", "qcs::scf:ap-guangzhou::namespace/default/function/one2")]],
  [false, [may("scf:InvokeFunction", "qcs::scf:ap-beijing::namespace/default/function/one")]],
  [false, [may("scf:InvokeFunction", "qcs::scf:ap-guangzhou:uin/200:namespace/default/function/one")]],
  [false, [may("scf.InvokeFunction", "*")]],
  [false, [may("scf:InvokeFunction", "*"), may("scf:*", ONE, "deny")]],
])("whether a function may be invoked: %s, by %j", (allowed, statements) => {
  expect(isAllowed(policies(...statements), "scf:InvokeFunction", ONE)).toBe(allowed);
});

test("a role may be taken by the services that its document names", () => {
  const [document] = policies({
    effect: "allow",
    action: "name/sts:AssumeRole",
    principal: { service: ["scf.qcloud.com"] },
  });
  expect(document && isTrusted(document, "scf.qcloud.com")).toBe(true);
  expect(document && isTrusted(document, "cvm.qcloud.com")).toBe(false);
});

test.each(["", "{}", "[]", '{"version":"1.0","statement":[]}', '{"version":"2.0","statement":[]}'])(
  "is no document: %j",
  (json) => {
    expect(readPolicyDocument(json)).toBeUndefined();
  },
);
