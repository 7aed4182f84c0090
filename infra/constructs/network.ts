import { SecurityGroup } from "@cdktf/provider-tencentcloud/lib/security-group";
import { SecurityGroupRuleSet } from "@cdktf/provider-tencentcloud/lib/security-group-rule-set";
import { Vpc } from "@cdktf/provider-tencentcloud/lib/vpc";
import { Construct } from "constructs";
import { ADDRESS_RANGES } from "./address-ranges";
import { addSubnet } from "./adopted-subnet";

export interface NetworkProps {
  /** What the names of its resources start with. */
  readonly name: string;
  /** The zone of both subnets. */
  readonly zone: string;
}

const POSTGRESQL_PORT = "5432";

/** The private network of one environment: the database is reachable from the functions' subnet and nowhere else. */
export class Network extends Construct {
  readonly vpcId: string;
  readonly functionsSubnetId: string;
  /** The range of addresses that the functions call from. */
  readonly functionsCidrBlock: string;
  readonly databaseSubnetId: string;
  /** Lets the functions' subnet in on PostgreSQL's port, and drops the rest. */
  readonly databaseSecurityGroupId: string;

  constructor(scope: Construct, id: string, { name, zone }: NetworkProps) {
    super(scope, id);
    const vpc = new Vpc(this, "vpc", { name, cidrBlock: ADDRESS_RANGES.vpc });
    const subnet = (part: "functions" | "database", cidrBlock: string) =>
      addSubnet(this, part, { name: `${name}-${part}`, vpcId: vpc.id, availabilityZone: zone, cidrBlock });
    const functions = subnet("functions", ADDRESS_RANGES.functions);
    const database = subnet("database", ADDRESS_RANGES.database);
    const securityGroup = new SecurityGroup(this, "database-access", { name: `${name}-database` });
    new SecurityGroupRuleSet(this, "database-access-rules", {
      securityGroupId: securityGroup.id,
      // In order: the first rule that fits decides.
      ingress: [
        { action: "ACCEPT", protocol: "TCP", port: POSTGRESQL_PORT, cidrBlock: functions.cidrBlock },
        { action: "DROP", protocol: "ALL", port: "ALL", cidrBlock: "0.0.0.0/0" },
      ],
    });
    this.vpcId = vpc.id;
    this.functionsSubnetId = functions.id;
    this.functionsCidrBlock = functions.cidrBlock;
    this.databaseSubnetId = database.id;
    this.databaseSecurityGroupId = securityGroup.id;
  }
}
