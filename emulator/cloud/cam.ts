import * as v from "valibot";
import { action, type Service } from "./action";

/** The one account of this cloud: its number, as it ends the name of every bucket, and the id of its owner. */
const APP_ID = 1_250_000_000;
const UIN = "100000000001";

/** Who asks: always the account's owner, who has no sub-accounts. */
export function cam(): Service {
  return {
    version: "2019-01-16",
    actions: {
      GetUserAppId: action({}, () => ({ AppId: APP_ID, Uin: UIN, OwnerUin: UIN })),
      DescribeSubAccounts: action({ FilterSubAccountUin: v.array(v.number()) }, () => ({ SubAccounts: [] })),
    },
  };
}
