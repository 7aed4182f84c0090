import { DataTencentcloudPostgresqlInstances } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-postgresql-instances";
import { PostgresqlInstance } from "@cdktf/provider-tencentcloud/lib/postgresql-instance";
import { PostgresqlInstanceSslConfig } from "@cdktf/provider-tencentcloud/lib/postgresql-instance-ssl-config";
import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import { certificatesIn } from "../certificates";
import type { Environment } from "../environment";
import { addressOf } from "./address";
import { Adoption } from "./adoption";
import { DatabaseAlarms } from "./database-alarms";
import type { Network } from "./network";
import { randomHex } from "./random-hex";

export interface ConnectionDatabaseProps {
  readonly name: string;
  /** The zone of the database; a second one is the zone of its standby. */
  readonly zones: Environment["zones"];
  readonly network: Network;
  readonly database: Environment["database"];
  /** Who is told of its alarms; without one they are in the console alone. */
  readonly alarmNoticeId?: string | undefined;
}

const USER = "root";
/** The database that every instance is born with. */
const DATABASE = "postgres";

/**
 * TencentDB for PostgreSQL, where the functions keep connections and rooms: private, with TLS, backed up every night,
 * with alarms. The tables are not made here; the functions bring their schema themselves.
 */
export class ConnectionDatabase extends Construct {
  /** DATABASE_URL of the functions, password included: sensitive. Known only once TLS is on. */
  readonly url: string;
  /** What functions need to connect: DATABASE_URL, and DATABASE_CA where the environment names an authority. */
  readonly variables: Readonly<Record<string, string>>;
  /** host:port inside the network. */
  readonly address: string;

  constructor(scope: Construct, id: string, props: ConnectionDatabaseProps) {
    super(scope, id);
    const { name, zones, network, database, alarmNoticeId } = props;
    const [primary, standby] = zones;
    // TencentDB asks for 8 to 64 characters of three classes; these need no escaping in a URL.
    const random = Fn.substr(randomHex(this, "password"), 0, 26);
    const password = Token.asString(Fn.sensitive(Fn.format("Pg1-%s", [random])));
    const tag = { key: "database", value: name };
    const instance = new PostgresqlInstance(this, "instance", {
      name,
      tags: { [tag.key]: tag.value },
      availabilityZone: primary,
      ...(standby !== undefined && {
        dbNodeSet: [{ role: "Primary", zone: primary }, { zone: standby }],
      }),
      chargeType: database.chargeType,
      // Else a prepaid database ends with its first month.
      ...(database.chargeType === "PREPAID" && { period: 1, autoRenewFlag: 1 }),
      memory: database.memoryGb,
      // With a change of memory the provider (1.83.25) also sends the number of CPUs: the old one, unless it is declared.
      cpu: database.cpu,
      storage: database.storageGb,
      dbMajorVersion: String(database.majorVersion),
      charset: "UTF8",
      rootUser: USER,
      rootPassword: password,
      vpcId: network.vpcId,
      subnetId: network.databaseSubnetId,
      securityGroups: [network.databaseSecurityGroupId],
      publicAccessSwitch: false,
      // Validating warns that the block is deprecated. Its successor, postgresql_backup_plan, only adds monthly plans
      // (provider 1.83.25, its source); this block sets the weekly plan that every instance has.
      backupPlan: {
        backupPeriod: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        minBackupStartTime: "02:00:00",
        maxBackupStartTime: "04:00:00",
        baseBackupRetentionPeriod: 7,
      },
      // Two locks for one thing: the cloud refuses to destroy the instance, and Terraform refuses to plan it.
      deleteProtection: database.protected,
      ...(database.protected && { lifecycle: { preventDestroy: true } }),
    });
    new DatabaseAlarms(this, "alarms", { name, tag, database, noticeId: alarmNoticeId });
    const lookup = new DataTencentcloudPostgresqlInstances(this, "lookup", { name });
    // Of one that is isolated the provider says that it is gone.
    const ours = `d.db_instance_name == "${name}" && d.vpc_id == ${network.vpcId} && d.db_instance_status != "isolated"`;
    new Adoption(this, "adoption", {
      resource: instance,
      ids: `[for d in ${addressOf(lookup)}.db_instance_set : d.db_instance_id if ${ours}]`,
    });
    const tls = new PostgresqlInstanceSslConfig(this, "tls", {
      dbInstanceId: instance.id,
      sslEnabled: true,
      connectAddress: instance.privateAccessIp,
    });
    const port = Token.asString(instance.privateAccessPort);
    this.address = `${instance.privateAccessIp}:${port}`;
    // The host is taken from the TLS configuration, so that no function exists before TLS is on.
    this.url = `postgresql://${USER}:${password}@${tls.connectAddress}:${port}/${DATABASE}?sslmode=require`;
    const authorities = certificatesIn(database.authority ?? "").map(({ raw }) => raw.toString("base64"));
    this.variables = {
      DATABASE_URL: this.url,
      ...(authorities.length > 0 && { DATABASE_CA: authorities.join(",") }),
    };
  }
}
