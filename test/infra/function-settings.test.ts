import fc from "fast-check";
import {
  readCleanupEnvironment,
  readRegisterEnvironment,
  readTransmitEnvironment,
} from "../../functions/shared/environment";
import { resolveLimits } from "../../gateway/options";
import { checkOverrides, parseEnvironments } from "../../infra/environment";
import { type FunctionRole, functionRoles } from "../../infra/function-role";
import { testEnvironments } from "../support/environments";
import { relayStack } from "./relay/support";
import { all, thrown } from "./support";

const { dev } = testEnvironments;
const sizes = { memoryMb: 128, timeoutSeconds: 10, runtime: "Nodejs20.19", concurrency: 5 } as const;

const LIMITS = [
  ...["LEASE_SECONDS", "CHAT_FRAME_BYTES", "CHAT_ROOMS_PER_CONNECTION", "CHAT_FRAMES_PER_SECOND"],
  ...["CHAT_FRAMES_BURST", "CHAT_HISTORY_MESSAGES", "CHAT_HISTORY_HOURS"],
];
const NAMES = [...LIMITS, "PUSH_GONE"];

const readers = {
  register: readRegisterEnvironment,
  transmit: readTransmitEnvironment,
  cleanup: readCleanupEnvironment,
};

/** Whether a function of a role starts with a variable. */
function takes(role: FunctionRole, name: string, value: string): boolean {
  const before = process.env;
  const addresses = { DATABASE_URL: "postgresql://u@db/chat", REVERSE_PUSH_URL: "http://push.invalid/" };
  process.env = { ...addresses, [name]: value };
  try {
    readers[role]();
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: "INVALID_CONFIGURATION", message: expect.stringContaining(name) });
    return false;
  } finally {
    process.env = before;
  }
}

/** Whether the table takes it. */
function isDeclared(name: string, value: unknown): boolean {
  const functions = { ...dev.functions, variables: { [name]: value } };
  try {
    parseEnvironments({ dev: { ...dev, functions } });
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: "ENVIRONMENTS_REFUSED", message: expect.stringContaining(name) });
    return false;
  }
}

/** Whether a run may give it that value. */
function mayBeSet(name: string, value: string): boolean {
  try {
    checkOverrides({ [name]: value });
    return true;
  } catch (error) {
    expect(error).toMatchObject({
      code: "VARIABLE_VALUE_NOT_ALLOWED",
      message: `The variable ${name} cannot be ${JSON.stringify(value)}.`,
    });
    return false;
  }
}

/** What each function of a stack whose environment sets these has of them. */
function written(variables: Readonly<Record<string, number | string>>): Record<string, object> {
  const stack = relayStack({ environment: { functions: { ...sizes, variables } } });
  const functions = all(stack, "resource", "tencentcloud_scf_function");
  return Object.fromEntries(
    functionRoles.map((role) => {
      const { environment } = Object(functions.find(({ name }) => String(name).endsWith(`-${role}`)));
      const set = Object.entries(Object(environment)).filter(([name]) => NAMES.includes(name));
      return [role, Object.fromEntries(set)];
    }),
  );
}

describe("the functions' own variables in the table of environments", () => {
  test("go to the functions that read them, as they read them", () => {
    const values = NAMES.map((name, index) => [name, name === "PUSH_GONE" ? "200:*, 404" : index]);

    const functions = written(Object.fromEntries(values));

    for (const role of functionRoles) {
      // What a function does not read, it takes whatever it is.
      const read = values.filter(([name]) => !takes(role, String(name), "?"));
      expect(functions[role]).toEqual(Object.fromEntries(read.map(([name, value]) => [name, String(value)])));
    }
  });

  test("are not written where they are not set", () => {
    expect(written({ CHAT_FRAMES_BURST: 0 })).toEqual({
      register: {},
      transmit: { CHAT_FRAMES_BURST: "0" },
      cleanup: {},
    });
  });

  test("may be as long as SCF takes all variables together, and are refused at synth beyond", () => {
    const PUSH_GONE = Array.from({ length: 900 }, () => "404").join();
    expect(written({ PUSH_GONE: PUSH_GONE.slice(0, 2999) }).transmit).not.toEqual({});
    expect(thrown(() => written({ PUSH_GONE }))).toMatchObject({
      code: "VARIABLES_TOO_LARGE",
      message: expect.stringContaining("-transmit (DATABASE_URL, "),
    });
  });

  test.each(LIMITS)(
    "%s: the table takes the numbers that functions and gateway take, and no others",
    (name) => {
      const { maxFrameBytes } = resolveLimits();
      const most = name === "CHAT_FRAME_BYTES" ? maxFrameBytes : 999_999_999;
      const bound = fc.constantFrom(0, 1, maxFrameBytes, maxFrameBytes + 1, 999_999_999, 1_000_000_000);
      fc.assert(
        fc.property(fc.oneof(fc.integer(), fc.double(), bound), (value) => {
          expect(isDeclared(name, value)).toBe(value <= most && takes("transmit", name, String(value)));
        }),
      );
    },
  );

  test.each(LIMITS)(
    "%s: a run may set it to what functions and gateway take, and to nothing else",
    (name) => {
      const most = name === "CHAT_FRAME_BYTES" ? resolveLimits().maxFrameBytes : 999_999_999;
      const text = fc.oneof(
        fc.nat().map(String),
        fc.constantFrom(
          "",
          "64k",
          " 1",
          "1e3",
          "-1",
          "0x10",
          "1.5",
          "00000000001",
          "999999999",
          "1000000000",
        ),
      );
      fc.assert(
        fc.property(text, (value) => {
          expect(mayBeSet(name, value)).toBe(Number(value) <= most && takes("transmit", name, value));
        }),
      );
    },
  );

  test("a run may set variables that the table does not have to anything", () => {
    checkOverrides({ AUTH_JWT_SECRET: "", DATABASE_URL: "not-a-url", MINE: "64k" });
  });

  test("PUSH_GONE: the table takes the answers that the functions take, and no others", () => {
    const rule = fc
      .tuple(
        fc.constantFrom("200", "404", "503", "600", "20"),
        fc.constantFrom("", ":", ":0", ":-0", ":000", ":*", ":**", ":201", ":-1", ":0123456789"),
      )
      .map(([status, errNo]) => status + errNo);
    const rules = fc
      .array(fc.tuple(rule, fc.constantFrom(",", " , ", ", ", ";", "")), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.flatMap(([one, comma], index) => (index === 0 ? [one] : [comma, one])).join(""));
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: rules }, fc.string()), (value) => {
        const taken = takes("transmit", "PUSH_GONE", value);
        expect(isDeclared("PUSH_GONE", value)).toBe(taken);
        expect(mayBeSet("PUSH_GONE", value)).toBe(taken);
      }),
      { numRuns: 2000 },
    );
  });
});
