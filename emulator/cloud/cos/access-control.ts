import { LOCAL_ACCOUNT } from "../../runtime/function-environment";
import { type CosAnswer, document } from "./answer";
import { type Content, xml } from "./xml";

const OWNER = `qcs::cam::uin/${LOCAL_ACCOUNT.uin}:uin/${LOCAL_ACCOUNT.uin}`;

/** What may be done by others, as COS describes it: the emulated cloud has nothing that is open to them. */
export function accessControl(acl: string): CosAnswer {
  const owner: Content = [
    ["ID", OWNER],
    ["DisplayName", OWNER],
  ];
  const grant: Content = [
    ["Grantee", owner],
    ["Permission", "FULL_CONTROL"],
  ];
  const policy = xml("AccessControlPolicy", [
    ["Owner", owner],
    ["AccessControlList", [["Grant", grant]]],
  ]);
  return document(policy, { "x-cos-acl": acl });
}
