import * as v from "valibot";
import type { Change } from "../plan-json";
import { argument, type Finding, type Rule } from "./finding";

/** The arguments of a rule that say who is meant. */
const SOURCES = [
  "cidr_block",
  "ipv6_cidr_block",
  "source_security_id",
  "address_template_id",
  "address_template_group",
] as const;

const text = v.optional(v.nullable(v.string()));

const rules = v.array(
  v.object({
    action: v.string(),
    protocol: text,
    port: text,
    cidr_block: text,
    ipv6_cidr_block: text,
    source_security_id: text,
    address_template_id: text,
    address_template_group: text,
  }),
);

/** The whole of IPv4 or IPv6. */
const WORLD = /\/0$/;

/** A port that would be opened to everybody: by a rule of a security group, or by a public address of a database. */
export const portOpened: Rule = ({ type, change }) => {
  if (type === "tencentcloud_security_group_rule_set") return openedRules(change);
  if (type !== "tencentcloud_postgresql_instance") return [];
  const isPublic = (value: unknown) => argument(value, "public_access_switch") === true;
  if (!isPublic(change.after) || isPublic(change.before)) return [];
  return [{ kind: "port-opened", reason: "The database gets a public address." }];
};

function openedRules({ before, after, after_unknown }: Change): Finding[] {
  const open = worldRules(argument(before, "ingress"), undefined);
  return worldRules(argument(after, "ingress"), argument(after_unknown, "ingress"))
    .filter((rule) => !open.includes(rule))
    .map((rule) => ({ kind: "port-opened", reason: `A rule accepts ${rule}.` }));
}

/** The rules that let everybody in, or that may: a source that is not known yet is taken for the world. */
function worldRules(ingress: unknown, unknown: unknown): string[] {
  if (unknown === true) return ["what is only known after the apply"];
  const parsed = v.safeParse(rules, ingress ?? []);
  if (!parsed.success) return ["what this check cannot read"];
  return parsed.output.flatMap((rule, index) => {
    const source = worldSource(rule, Array.isArray(unknown) ? unknown[index] : undefined);
    if (rule.action.toUpperCase() !== "ACCEPT" || source === undefined) return [];
    return [`${rule.protocol ?? "ALL"} port ${rule.port ?? "ALL"} from ${source}`];
  });
}

function worldSource(rule: v.InferOutput<typeof rules>[number], unknown: unknown): string | undefined {
  const cidrs = [rule.cidr_block ?? "", rule.ipv6_cidr_block ?? ""];
  const world = cidrs.find((cidr) => WORLD.test(cidr));
  if (world !== undefined) return world;
  const isUnknown = SOURCES.some((name) => argument(unknown, name) === true);
  if (isUnknown) return "a source only known after the apply";
  const isNamed = SOURCES.some((name) => (rule[name] ?? "") !== "");
  return isNamed ? undefined : "anybody, since it names no source";
}
