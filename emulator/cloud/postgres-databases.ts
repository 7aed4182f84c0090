import * as v from "valibot";
import { LOCAL_ACCOUNT } from "../runtime/function-environment";
import { optionalText, tagList, wholeNumber } from "./parameters";
import {
  databaseNotFound,
  databaseStatusDenied,
  passwordLength,
  passwordValue,
  zoneIllegal,
} from "./postgres-errors";
import { versionOf } from "./postgres-specifications";
import { isZoneOf } from "./regions";
import type { Database, State } from "./state";

/** What every request about one database has. */
export const databaseId = { DBInstanceId: v.string() };

/** Storage in GB. */
export const storage = wholeNumber(10, 30_000, 10);

/** Where the primary and the standbys are. */
export const nodeSet = v.array(
  v.strictObject({ Role: optionalText, Zone: v.string(), DedicatedClusterId: v.optional(v.literal("")) }),
);

/** @throws ResourceNotFound.InstanceNotFoundError */
export function findDatabase(state: State, region: string, id: string): Database {
  const found = state.databases.find((one) => one.id === id && one.region === region);
  if (found === undefined) throw databaseNotFound(id);
  return found;
}

/**
 * A database that is in the status that is needed for what is asked.
 *
 * @throws ResourceNotFound.InstanceNotFoundError, OperationDenied.InstanceStatusLimitError
 */
export function findInStatus(
  state: State,
  region: string,
  id: string,
  needed: "running" | "isolated",
): Database {
  const found = findDatabase(state, region, id);
  if (found.status !== needed) throw databaseStatusDenied(id, found.status, needed);
  return found;
}

/**
 * The nodes as they are kept; the one without a role is a standby.
 *
 * @throws InvalidParameterValue.IllegalZone
 */
export function nodesOf(region: string, given: v.InferOutput<typeof nodeSet>): Database["zones"] {
  for (const { Zone } of given) if (!isZoneOf(region, Zone)) throw zoneIllegal(region, Zone);
  return given.map(({ Role, Zone }) => ({ role: Role === "" ? "Standby" : Role, zone: Zone }));
}

/** @throws InvalidParameterValue.InvalidPasswordLengthError, InvalidParameterValue.InvalidPasswordValueError */
export function checkPassword(password: string): void {
  if (password.length < 8 || password.length > 64) throw passwordLength();
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password));
  if (kinds.length < 3 || password.startsWith("/")) throw passwordValue();
}

/** A database as every answer has it. */
export function describeDatabase(one: Database, state: State): object {
  const version = versionOf(one.kernelVersion);
  const private_ = {
    ...{ NetType: "private", Status: "opened", Ip: "127.0.0.1", Port: one.port, Address: "" },
    ...{ VpcId: one.vpcId, SubnetId: one.subnetId, ProtocolType: "postgresql" },
  };
  const public_ = {
    ...{ NetType: "public", Status: "closed", Ip: "", Port: 0, Address: "" },
    ...{ VpcId: "", SubnetId: "", ProtocolType: "postgresql" },
  };
  return {
    ...{ Region: one.region, Zone: one.zone, VpcId: one.vpcId, SubnetId: one.subnetId },
    ...{ DBInstanceId: one.id, DBInstanceName: one.name, DBInstanceStatus: one.status },
    ...{ DBInstanceMemory: one.memoryGb, DBInstanceStorage: one.storageGb, DBInstanceCpu: one.cpu },
    ...{ DBInstanceClass: "", DBInstanceType: "primary", DBInstanceVersion: "standard", Type: "TS85" },
    ...{ DBMajorVersion: version?.major, DBVersion: version?.version, DBKernelVersion: one.kernelVersion },
    ...{ DBCharset: one.charset, DBEngine: "postgresql", DBEngineConfig: "" },
    DBInstanceStorageType: "PHYSICAL_LOCAL_SSD",
    ...{ CreateTime: one.created, UpdateTime: one.created, ExpireTime: one.expires },
    ...{ IsolatedTime: "", OfflineTime: "" },
    PayType: one.chargeType === "PREPAID" ? "prepaid" : "postpaid",
    ...{ AutoRenew: one.autoRenew, ProjectId: one.projectId, DeletionProtection: one.deletionProtection },
    ...{ AppId: Number(LOCAL_ACCOUNT.appid), Uid: Number(LOCAL_ACCOUNT.uin) },
    ...{ IsSupportTDE: 0, SupportIpv6: 0, MasterDBInstanceId: "", ReadOnlyInstanceNum: 0 },
    ...{ StatusInReadonlyGroup: "", ExpandedCpu: 0 },
    DBInstanceNetInfo: [private_, public_],
    DBNodeSet: one.zones.map(({ role, zone }) => ({ Role: role, Zone: zone, DedicatedClusterId: "" })),
    NetworkAccessList: [],
    TagList: tagList(state.tags[one.id]).map(({ Key, Value }) => ({ TagKey: Key, TagValue: Value })),
  };
}
