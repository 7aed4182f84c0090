import { expressionUnreadable } from "../errors";

/** A Terraform expression, as far as the synthesized stacks use the language. */
export type Expression =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "template"; readonly parts: readonly Expression[] }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "attribute"; readonly of: Expression; readonly name: string }
  | { readonly kind: "index"; readonly of: Expression; readonly index: Expression }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: "equality";
      readonly negated: boolean;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "and"; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: "conditional";
      readonly condition: Expression;
      readonly whenTrue: Expression;
      readonly whenFalse: Expression;
    }
  | {
      readonly kind: "for";
      readonly variable: string;
      readonly collection: Expression;
      readonly value: Expression;
      readonly condition: Expression | undefined;
    };

/**
 * Parses a string of a synthesized file: in Terraform's JSON syntax every string is a template.
 *
 * Known are references, indexes, calls, string templates, `==`, `!=`, `&&`, `? :`, lists and list comprehensions with one
 * variable: what the constructs emit. The rest of the language is an error that shows the place.
 *
 * @throws EXPRESSION_UNREADABLE
 */
export function parseTemplate(source: string): Expression {
  return new Parser(source).template(undefined);
}

const NAME = /[A-Za-z_][A-Za-z0-9_-]*/y;
const NUMBER = /\d+(\.\d+)?/y;
const SPACE = /\s*/y;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

class Parser {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Literal text and `${…}` up to the end, or up to `quote` inside an expression, where backslashes escape. */
  template(quote: '"' | undefined): Expression {
    const parts: Expression[] = [];
    let text = "";
    const flush = () => {
      if (text !== "") parts.push({ kind: "literal", value: text });
      text = "";
    };
    while (this.at < this.source.length && this.source[this.at] !== quote) {
      if (this.startsWith("$${") || this.startsWith("%%{")) {
        text += this.source.slice(this.at + 1, this.at + 3);
        this.at += 3;
      } else if (this.startsWith("${")) {
        flush();
        this.at += 2;
        parts.push(this.expression());
        this.expect("}");
      } else if (this.startsWith("%{")) {
        throw this.unreadable("a template directive");
      } else if (quote !== undefined && this.source[this.at] === "\\") {
        const escaped = ESCAPES[this.source[this.at + 1] ?? ""];
        if (escaped === undefined) throw this.unreadable("an escape sequence");
        text += escaped;
        this.at += 2;
      } else {
        text += this.source[this.at++];
      }
    }
    flush();
    const [only, ...others] = parts;
    if (only === undefined) return { kind: "literal", value: "" };
    return others.length === 0 ? only : { kind: "template", parts };
  }

  private expression(): Expression {
    const condition = this.conjunction();
    if (!this.take("?")) return condition;
    const whenTrue = this.expression();
    this.expect(":");
    return { kind: "conditional", condition, whenTrue, whenFalse: this.expression() };
  }

  private conjunction(): Expression {
    let left = this.equality();
    while (this.take("&&")) left = { kind: "and", left, right: this.equality() };
    return left;
  }

  private equality(): Expression {
    let left = this.postfix();
    for (;;) {
      if (this.take("==")) left = { kind: "equality", negated: false, left, right: this.postfix() };
      else if (this.take("!=")) left = { kind: "equality", negated: true, left, right: this.postfix() };
      else return left;
    }
  }

  private postfix(): Expression {
    let value = this.primary();
    for (;;) {
      if (this.take(".")) {
        const index = this.match(NUMBER);
        value =
          index === undefined
            ? { kind: "attribute", of: value, name: this.name() }
            : { kind: "index", of: value, index: { kind: "literal", value: Number(index) } };
      } else if (this.take("[")) {
        const index = this.expression();
        this.expect("]");
        value = { kind: "index", of: value, index };
      } else {
        return value;
      }
    }
  }

  private primary(): Expression {
    this.match(SPACE);
    if (this.take('"')) {
      const text = this.template('"');
      // Inside quotes a template always makes a string; a lone interpolation would keep its type.
      const quoted: Expression = text.kind === "literal" ? text : { kind: "template", parts: [text] };
      this.expect('"');
      return quoted;
    }
    if (this.take("(")) {
      const inner = this.expression();
      this.expect(")");
      return inner;
    }
    if (this.take("[")) return this.list();
    const number = this.match(NUMBER);
    if (number !== undefined) return { kind: "literal", value: Number(number) };
    const name = this.name();
    if (name === "true" || name === "false") return { kind: "literal", value: name === "true" };
    if (name === "null") return { kind: "literal", value: null };
    if (this.take("(")) return { kind: "call", name, args: this.items(")") };
    return { kind: "name", name };
  }

  private list(): Expression {
    const start = this.at;
    this.match(SPACE);
    if (this.match(NAME) !== "for" || !/\s/.test(this.source[this.at] ?? "")) {
      this.at = start;
      return { kind: "list", items: this.items("]") };
    }
    this.match(SPACE);
    const variable = this.name();
    this.keyword("in");
    const collection = this.expression();
    this.expect(":");
    const value = this.expression();
    const condition = this.filter();
    this.expect("]");
    return { kind: "for", variable, collection, value, condition };
  }

  private filter(): Expression | undefined {
    this.match(SPACE);
    if (!this.startsWith("if")) return undefined;
    this.keyword("if");
    return this.expression();
  }

  private items(end: string): Expression[] {
    const items: Expression[] = [];
    while (!this.take(end)) {
      if (items.length > 0) this.expect(",");
      if (items.length > 0 && this.take(end)) break;
      items.push(this.expression());
    }
    return items;
  }

  private name(): string {
    this.match(SPACE);
    const name = this.match(NAME);
    if (name === undefined) throw this.unreadable("a name was expected");
    return name;
  }

  private keyword(word: string): void {
    this.match(SPACE);
    if (this.match(NAME) !== word) throw this.unreadable(`"${word}" was expected`);
  }

  private expect(token: string): void {
    if (!this.take(token)) throw this.unreadable(`"${token}" was expected`);
  }

  private take(token: string): boolean {
    const start = this.at;
    this.match(SPACE);
    if (this.startsWith(token)) {
      this.at += token.length;
      return true;
    }
    this.at = start;
    return false;
  }

  private startsWith(token: string): boolean {
    return this.source.startsWith(token, this.at);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private unreadable(what: string) {
    return expressionUnreadable(this.source, this.at, what);
  }
}
