import fc from "fast-check";
import { EmulatorError } from "../../../emulator/errors";
import { evaluate } from "../../../emulator/stack/evaluate";
import { parseTemplate } from "../../../emulator/stack/expression";
import { Lazy, type Scope, type Value } from "../../../emulator/stack/value";

class Known extends Lazy {
  constructor(
    readonly address: string,
    private readonly attributes: Readonly<Record<string, Value>>,
  ) {
    super();
  }

  attribute(name: string): Value {
    const value = this.attributes[name];
    if (value === undefined) throw new EmulatorError("REFERENCE_UNRESOLVED", `${this.address}.${name}`, "");
    return value;
  }
}

const services: Value = [
  { name: "chat-old", id: "service-1" },
  { name: "chat", id: "service-2" },
  { name: null, id: "service-3" },
];

const scope: Scope = {
  resource: (mode, type, name) => {
    if (mode === "data") return [new Known(`data.${type}.${name}`, { list: services, nothing: null })];
    return new Known(`${type}.${name}`, { ip: "10.0.0.7", port: 5432, on: true });
  },
  uuid: () => "0f8fad5b-d9cb-469f-a165-70867728950e",
};

const resolve = (template: string) => evaluate(parseTemplate(template), scope);

describe("the expressions of a synthesized stack", () => {
  test.each<[string, string, Value]>([
    ["a literal", "index.main_handler", "index.main_handler"],
    ["an empty string", "", ""],
    ["a reference that keeps its type", "${database.main.port}", 5432],
    [
      "a template of references",
      "postgresql://${database.main.ip}:${database.main.port}/x",
      "postgresql://10.0.0.7:5432/x",
    ],
    ["an escaped interpolation", "costs $${5} and %%{x}", "costs ${5} and %{x}"],
    ["an index", "${data.lookup.all[0].list[1].id}", "service-2"],
    ["an index in the old form", "${data.lookup.all.0.list.1.id}", "service-2"],
    ["a quoted string with escapes", '${format("%s \\"%d\\" 100%%", "a", 3)}', 'a "3" 100%'],
    ["a template inside a quoted string", '${format("<%s>", "${database.main.ip}")}', "<10.0.0.7>"],
    ["a condition", '${database.main.on ? "yes" : "no"}', "yes"],
    [
      "equality and its opposite",
      '${database.main.ip == "10.0.0.7"}|${database.main.ip != "10.0.0.7"}',
      "true|false",
    ],
    ["two conditions that both hold", "${database.main.on && database.main.port == 5432}", true],
    ["two of which one does not", "${database.main.on && database.main.port == 1}", false],
    ["whether a list contains a value", '${contains(["a", "b"], "b")}|${contains(["a"], "b")}', "true|false"],
    ["a list", '${length(["a", "b", ])}', 2],
    [
      "a list comprehension that filters exactly, beside a null",
      '${one([for s in data.lookup.all[0].list : s.id if try(s.name, "") == "chat"])}',
      "service-2",
    ],
    ["one() of nothing", '${one([for s in data.lookup.all[0].list : s.id if s.name == "none"])}', null],
    [
      "what try() falls back to",
      '${try(data.lookup.all[3].list, data.lookup.all[0].nothing.id, "pending")}',
      "pending",
    ],
    [
      "the password's shape",
      '${sensitive(format("Pg1-%s", substr(replace(uuid(), "-", ""), 0, 26)))}',
      "Pg1-0f8fad5bd9cb469fa165708677",
    ],
  ])("resolves %s", (_, template, value) => {
    expect(resolve(template)).toEqual(value);
  });

  test.each([
    [
      "a function it does not know",
      "${cidrsubnet(database.main.ip, 8, 1)}",
      "FUNCTION_UNKNOWN",
      "cidrsubnet",
    ],
    ["a function it does not know, inside try()", '${try(file("x"), "y")}', "FUNCTION_UNKNOWN", "file"],
    [
      "a wrong reference, inside try()",
      '${try(database.main.ipp, "y")}',
      "REFERENCE_UNRESOLVED",
      "database.main.ipp",
    ],
    ["an attribute that an object lacks", "${data.lookup.all[0].list[0].nam}", "EXPRESSION_FAILED", '"nam"'],
    ["a name that is no resource", "${database}", "EXPRESSION_FAILED", '"database"'],
    ["text made of a list", "x${data.lookup.all[0].list}", "EXPRESSION_FAILED", "a list of 3"],
    ["a splat", "${data.lookup.all[*].list}", "EXPRESSION_UNREADABLE", "⟨here⟩*"],
    ["arithmetic", "${database.main.port + 1}", "EXPRESSION_UNREADABLE", "⟨here⟩ + 1"],
    ["a directive", "%{ if true }x%{ endif }", "EXPRESSION_UNREADABLE", "directive"],
    ["an expression that does not end", "${database.main.ip", "EXPRESSION_UNREADABLE", '"}"'],
  ])("refuses %s, and shows it", (_, template, code, shown) => {
    expect(() => resolve(template)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(shown) }),
    );
  });

  test("gives back any text that was escaped as Terraform escapes it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = text.replaceAll("${", "$${").replaceAll("%{", "%%{");
        expect(resolve(escaped)).toBe(text);
        const quoted = escaped.replace(
          /["\\\n\r\t]/g,
          (c) => ({ "\n": "\\n", "\r": "\\r", "\t": "\\t" })[c] ?? `\\${c}`,
        );
        expect(resolve(`\${format("%s", "${quoted}")}`)).toBe(text);
      }),
    );
  });

  test("answers any text with a value or an error of its own, never with a crash", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "${",
        "}",
        "$${",
        "[",
        "]",
        "(",
        ")",
        '"',
        ".",
        "for",
        " in ",
        ":",
        "?",
        "==",
        "try",
        "a",
        "0",
        ",",
      ),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          resolve(pieces.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(EmulatorError);
        }
      }),
    );
  });
});
