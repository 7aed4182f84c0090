import { randomUUID } from "node:crypto";
import { expressionFailed, referenceUnresolved, resourceUnknown, stackIncomplete } from "../errors";
import { answerOfCloud, type Cloud, type CloudObject, type MachineAddresses } from "./cloud-attributes";
import { evaluate } from "./evaluate";
import { parseTemplate } from "./expression";
import type { Memory } from "./memory";
import { isKnownType } from "./resource-types";
import type { Block, SynthesizedStack } from "./synthesized-stack";
import { describe, isList, Lazy, type Scope, type Value } from "./value";

type Mode = "managed" | "data";

/** A synthesized stack with every expression resolved, against this machine instead of the cloud. */
export class Configuration {
  private readonly inProgress = new Set<string>();
  private readonly cloud: Cloud;

  constructor(
    private readonly stack: SynthesizedStack,
    private readonly memory: Memory,
    addresses: MachineAddresses,
  ) {
    this.cloud = { addresses, all: (type) => this.all(type) };
  }

  /** All resources of a type, in the order of the file. */
  all(type: string): ConfiguredResource[] {
    return Object.keys(this.stack.resources[type] ?? {}).map((name) => this.single("managed", type, name));
  }

  /** The values of the stack's outputs. */
  outputs(): Record<string, Value> {
    return Object.fromEntries(
      Object.entries(this.stack.outputs).map(([name, output]) => [
        name,
        this.guard(`output.${name}`, () => this.value(output.value, `output.${name}`)),
      ]),
    );
  }

  /** An argument of the provider's configuration. */
  providerArgument(provider: string, name: string): Value {
    return this.value(this.stack.providers[provider]?.[0]?.[name] ?? null, `provider.${provider}.${name}`);
  }

  /**
   * Evaluates everything once, whether this machine needs it or not: a wrong reference must fail here as it would in
   * an apply. What the emulator does not know by its type is refused: it would be missing on this machine unseen.
   *
   * @throws RESOURCE_UNKNOWN, REFERENCE_UNRESOLVED, EXPRESSION_FAILED, EXPRESSION_UNREADABLE, FUNCTION_UNKNOWN
   */
  check(): void {
    for (const [type, blocks] of Object.entries(this.stack.resources)) {
      const [name] = Object.keys(blocks);
      if (name !== undefined && !isKnownType(type)) throw resourceUnknown(addressOf("managed", type, name));
    }
    for (const [mode, types] of [
      ["managed", this.stack.resources],
      ["data", this.stack.dataSources],
    ] as const) {
      for (const [type, blocks] of Object.entries(types)) {
        for (const [name, block] of Object.entries(blocks)) {
          const value = this.resource(mode, type, name);
          const resource = isList(value) ? value[0] : value;
          if (!(resource instanceof ConfiguredResource)) continue;
          for (const argument of Object.keys(block))
            if (!META_ARGUMENTS.has(argument)) resource.argument(argument);
        }
      }
    }
    this.outputs();
  }

  /** Evaluates any part of the file: strings are templates, lists and objects are taken apart. */
  value(source: unknown, address: string): Value {
    if (typeof source === "string") return evaluate(parseTemplate(source), this.scope(address));
    if (Array.isArray(source)) return source.map((item) => this.value(item, address));
    if (typeof source === "object" && source !== null) {
      return Object.fromEntries(
        Object.entries(source).map(([key, item]) => [key, this.value(item, address)]),
      );
    }
    if (typeof source === "number" || typeof source === "boolean" || source === null) return source;
    throw stackIncomplete(`a ${typeof source} is no value of JSON`, address);
  }

  /** Runs one evaluation; a value that needs itself is an error instead of an endless loop. */
  guard<T>(address: string, work: () => T): T {
    if (this.inProgress.has(address)) {
      throw stackIncomplete(`it refers to itself (${[...this.inProgress, address].join(" → ")})`, address);
    }
    this.inProgress.add(address);
    try {
      return work();
    } finally {
      this.inProgress.delete(address);
    }
  }

  /** An attribute that the configuration does not set, as the emulated cloud answers it. */
  computed(object: CloudObject, name: string): Value | undefined {
    return answerOfCloud(object, name, this.cloud);
  }

  private scope(address: string): Scope {
    return {
      resource: (mode, type, name) => this.resource(mode, type, name),
      uuid: () => this.memory.remember(address, randomUUID),
    };
  }

  private resource(mode: Mode, type: string, name: string): Value {
    const block = this.block(mode, type, name);
    if (block.for_each !== undefined) {
      throw stackIncomplete("the emulator does not know for_each", addressOf(mode, type, name));
    }
    if (block.count === undefined) return this.single(mode, type, name);
    const address = `${addressOf(mode, type, name)}.count`;
    const count = this.guard(address, () => this.value(block.count, address));
    if (typeof count !== "number")
      throw expressionFailed(`${address} must be a number, not ${describe(count)}`);
    return Array.from({ length: count }, () => this.single(mode, type, name));
  }

  private single(mode: Mode, type: string, name: string): ConfiguredResource {
    return new ConfiguredResource(this, addressOf(mode, type, name), type, this.block(mode, type, name));
  }

  private block(mode: Mode, type: string, name: string): Block {
    const block = (mode === "data" ? this.stack.dataSources : this.stack.resources)[type]?.[name];
    if (block === undefined) {
      const kind = mode === "data" ? "data source" : "resource";
      throw referenceUnresolved(addressOf(mode, type, name), "*", `the stack has no such ${kind}`);
    }
    return block;
  }
}

/** Arguments that speak to Terraform itself, about the resource rather than of it. */
const META_ARGUMENTS = new Set([
  "//",
  "count",
  "depends_on",
  "lifecycle",
  "provider",
  "provisioner",
  "connection",
]);

/** One resource or data source of a configuration. */
export class ConfiguredResource extends Lazy implements CloudObject {
  constructor(
    private readonly configuration: Configuration,
    readonly address: string,
    readonly type: string,
    private readonly block: Block,
  ) {
    super();
  }

  argument(...path: string[]): Value {
    const address = [this.address, ...path].join(".");
    const source = path.reduce<unknown>(
      (inner, key) => (isBlock(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
      this.block,
    );
    return this.configuration.guard(address, () => this.configuration.value(source ?? null, address));
  }

  override attribute(name: string): Value {
    // terraform_data hands its input on.
    if (this.type === "terraform_data" && name === "output") return this.argument("input");
    if (this.block[name] !== undefined) return this.argument(name);
    const computed = this.configuration.computed(this, name);
    if (computed !== undefined) return computed;
    throw referenceUnresolved(
      this.address,
      name,
      "the stack does not set it, and the emulated cloud does not answer it",
    );
  }
}

const isBlock = (value: unknown): value is Block =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const addressOf = (mode: Mode, type: string, name: string) =>
  `${mode === "data" ? "data." : ""}${type}.${name}`;
