import * as v from "valibot";
import { LOCAL_ACCOUNT } from "../runtime/function-environment";
import { type Action, action } from "./action";

/** Who asks: always the account's owner, who has no sub-accounts. */
export function userActions(): Record<string, Action> {
  const { appid, uin } = LOCAL_ACCOUNT;
  return {
    GetUserAppId: action({}, () => ({ AppId: Number(appid), Uin: uin, OwnerUin: uin })),
    DescribeSubAccounts: action({ FilterSubAccountUin: v.array(v.number()) }, () => ({ SubAccounts: [] })),
  };
}
