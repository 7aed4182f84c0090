import * as v from "valibot";
import { type Action, action } from "./action";
import { invalidValue } from "./errors";
import { newId, timestamp } from "./ids";
import { optionalText } from "./parameters";
import { checkPassword, databaseId, findInStatus, nodeSet, nodesOf, storage } from "./postgres-databases";
import { payModeDenied, postpaidHasNoPeriod, vpcNotFound, zoneIllegal } from "./postgres-errors";
import { SPECIFICATIONS, VERSIONS } from "./postgres-specifications";
import type { PostgresTasks } from "./postgres-tasks";
import { isZoneOf } from "./regions";
import type { RunningDatabases } from "./running-databases";
import { findGroup } from "./security-groups";
import type { Database, State } from "./state";

const chargeType = v.picklist(["POSTPAID_BY_HOUR", "PREPAID"]);
/** Months. */
const period = v.picklist([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 24, 36]);
const autoRenew = v.picklist([0, 1]);
/** What is sold here. */
const kind = {
  DBEngine: v.optional(v.literal("postgresql", "must be postgresql")),
  StorageType: v.optional(v.literal("PHYSICAL_LOCAL_SSD", "must be PHYSICAL_LOCAL_SSD")),
};
/** Nobody pays here. */
const payment = {
  AutoVoucher: v.optional(v.picklist([0, 1])),
  VoucherIds: v.optional(v.array(v.string())),
};

const createParameters = {
  SpecCode: v.string(),
  Storage: storage,
  InstanceCount: v.literal(1, "must be 1: the emulated cloud makes one at a time"),
  Period: v.optional(period, 1),
  Charset: v.picklist(["UTF8", "LATIN1"]),
  AdminName: v.pipe(v.string(), v.regex(/^[a-z_][a-z0-9_]{0,15}$/i, "must be 1 to 16 letters, digits and _")),
  AdminPassword: v.string(),
  Zone: v.string(),
  VpcId: v.string(),
  SubnetId: v.string(),
  // The version is that of the SpecCode; clients name it once more.
  DBVersion: optionalText,
  DBMajorVersion: optionalText,
  DBKernelVersion: optionalText,
  InstanceChargeType: v.optional(chargeType, "POSTPAID_BY_HOUR"),
  AutoRenewFlag: v.optional(autoRenew, 0),
  ProjectId: v.optional(v.number(), 0),
  Name: optionalText,
  SecurityGroupIds: v.optional(v.array(v.string()), []),
  DBNodeSet: v.optional(nodeSet),
  DeletionProtection: v.optional(v.boolean(), false),
  ...kind,
  ...payment,
};

/** What is sold, buying it, and how it is paid. */
export function purchaseActions(
  state: State,
  running: RunningDatabases,
  tasks: PostgresTasks,
): Record<string, Action> {
  return {
    DescribeProductConfig: action({ Zone: v.string(), ...kind }, ({ Zone }, { region }) => ({
      SpecInfoList: [{ Region: region, Zone, SpecItemInfoList: SPECIFICATIONS, SupportKMSRegions: [] }],
    })),

    DescribeDBVersions: action(kind, () => ({
      VersionSet: VERSIONS.map(({ major, version, kernel }, index) => ({
        ...{ DBEngine: "postgresql", DBVersion: version, DBMajorVersion: major, DBKernelVersion: kernel },
        ...{ SupportedFeatureNames: [], Status: "AVAILABLE" },
        AvailableUpgradeTarget: VERSIONS.slice(index + 1).map((newer) => newer.kernel),
      })),
    })),

    CreateInstances: action(createParameters, (given, { region }) => {
      const specification = SPECIFICATIONS.find(({ SpecCode }) => SpecCode === given.SpecCode);
      if (specification === undefined)
        throw invalidValue("SpecNotRecognizedError", `There is no SpecCode ${given.SpecCode}.`);
      if (given.DBMajorVersion !== "" && given.DBMajorVersion !== specification.MajorVersion)
        throw invalidValue("BadSpec", `${given.SpecCode} is not of version ${given.DBMajorVersion}.`);
      checkPassword(given.AdminPassword);
      if (!isZoneOf(region, given.Zone)) throw zoneIllegal(region, given.Zone);
      checkNetwork(state, region, given);
      const standbys = [
        { Role: "Primary", Zone: given.Zone },
        { Role: "Standby", Zone: given.Zone },
      ];
      const created = timestamp();
      const prepaid = given.InstanceChargeType === "PREPAID";
      const database: Database = {
        ...{ id: newId("postgres"), name: given.Name, region, zone: given.Zone, status: "initing" },
        zones: nodesOf(region, given.DBNodeSet ?? standbys),
        memoryGb: specification.Memory / 1024,
        ...{ cpu: specification.Cpu, storageGb: given.Storage, kernelVersion: specification.KernelVersion },
        ...{ charset: given.Charset, chargeType: given.InstanceChargeType, autoRenew: given.AutoRenewFlag },
        expires: prepaid ? monthsAfter(created, given.Period) : "",
        ...{ projectId: given.ProjectId, vpcId: given.VpcId, subnetId: given.SubnetId },
        ...{ securityGroups: given.SecurityGroupIds, deletionProtection: given.DeletionProtection },
        ...{ rootUser: given.AdminName, rootPassword: given.AdminPassword, created },
        ...{ port: 0, tls: false, tlsAddress: "" },
        backup: { days: ["monday", "wednesday", "friday"], from: "01:00:00", to: "02:00:00", keepDays: 7 },
      };
      state.databases.push(database);
      state.tags[database.id] = {};
      tasks.begin(database, "running", () => running.start(database));
      return { DealNames: [], BillId: "", DBInstanceIdSet: [database.id] };
    }),

    ModifyDBInstanceChargeType: action(
      { ...databaseId, InstanceChargeType: chargeType, Period: period, AutoRenewFlag: v.optional(autoRenew) },
      (given, { region }) => {
        const database = findInStatus(state, region, given.DBInstanceId, "running");
        if (database.chargeType === "PREPAID" || given.InstanceChargeType !== "PREPAID")
          throw payModeDenied(database.id, database.chargeType, given.InstanceChargeType);
        database.chargeType = "PREPAID";
        database.expires = monthsAfter(timestamp(), given.Period);
        database.autoRenew = given.AutoRenewFlag ?? database.autoRenew;
        return { DealName: "" };
      },
    ),

    SetAutoRenewFlag: action(
      { DBInstanceIdSet: v.array(v.string()), AutoRenewFlag: autoRenew },
      (given, { region }) => {
        const databases = given.DBInstanceIdSet.map((id) => findInStatus(state, region, id, "running"));
        for (const database of databases) database.autoRenew = given.AutoRenewFlag;
        return { Count: databases.length };
      },
    ),

    RenewInstance: action({ ...databaseId, Period: period, ...payment }, (given, { region }) => {
      const database = findInStatus(state, region, given.DBInstanceId, "running");
      if (database.chargeType !== "PREPAID") throw postpaidHasNoPeriod(database.id);
      database.expires = monthsAfter(database.expires, given.Period);
      return { DealName: "" };
    }),
  };
}

function checkNetwork(
  state: State,
  region: string,
  { VpcId, SubnetId, SecurityGroupIds }: { VpcId: string; SubnetId: string; SecurityGroupIds: string[] },
): void {
  const subnet = state.subnets.find(({ id }) => id === SubnetId);
  if (subnet?.region !== region || subnet.vpcId !== VpcId) throw vpcNotFound(VpcId, SubnetId);
  for (const id of SecurityGroupIds) findGroup(state, region, id);
}

function monthsAfter(time: string, months: number): string {
  const date = new Date(`${time.replace(" ", "T")}Z`);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  // A month without such a day has ended in the next one: back to its last day.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return timestamp(date);
}
