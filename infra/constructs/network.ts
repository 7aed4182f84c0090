import { DataTencentcloudVpcSubnets } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-vpc-subnets";
import { SecurityGroup } from "@cdktf/provider-tencentcloud/lib/security-group";
import { SecurityGroupRuleSet } from "@cdktf/provider-tencentcloud/lib/security-group-rule-set";
import { Subnet, type SubnetConfig } from "@cdktf/provider-tencentcloud/lib/subnet";
import { Vpc } from "@cdktf/provider-tencentcloud/lib/vpc";
import { Construct } from "constructs";
import { addressOf } from "./address";
import { Adoption } from "./adoption";

export interface NetworkProps {
  /** What the names of its resources start with. */
  readonly name: string;
  /** The zone of both subnets. */
  readonly zone: string;
}

const VPC_CIDR = "10.0.0.0/16";
/** A function takes an address for every instance: about four thousand. */
const FUNCTIONS_CIDR = "10.0.0.0/20";
const DATABASE_CIDR = "10.0.16.0/24";
const POSTGRESQL_PORT = "5432";

/** The private network of one environment: the database is reachable from the functions' subnet and nowhere else. */
export class Network extends Construct {
  readonly vpcId: string;
  readonly functionsSubnetId: string;
  readonly databaseSubnetId: string;
  /** Lets the functions' subnet in on PostgreSQL's port, and drops the rest. */
  readonly databaseSecurityGroupId: string;

  constructor(scope: Construct, id: string, { name, zone }: NetworkProps) {
    super(scope, id);
    const vpc = new Vpc(this, "vpc", { name, cidrBlock: VPC_CIDR });
    const subnet = (part: "functions" | "database", cidrBlock: string) =>
      this.subnet(part, { name: `${name}-${part}`, vpcId: vpc.id, availabilityZone: zone, cidrBlock });
    const functions = subnet("functions", FUNCTIONS_CIDR);
    const database = subnet("database", DATABASE_CIDR);
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
    this.databaseSubnetId = database.id;
    this.databaseSecurityGroupId = securityGroup.id;
  }

  private subnet(id: string, config: SubnetConfig): Subnet {
    const subnet = new Subnet(this, id, config);
    const lookup = new DataTencentcloudVpcSubnets(this, `${id}-lookup`, { name: config.name });
    const ours = `s.name == "${config.name}" && s.vpc_id == ${config.vpcId}`;
    new Adoption(this, `${id}-adoption`, {
      resource: subnet,
      ids: `[for s in ${addressOf(lookup)}.instance_list : s.subnet_id if ${ours}]`,
    });
    return subnet;
  }
}
