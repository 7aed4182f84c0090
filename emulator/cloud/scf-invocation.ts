import { randomUUID } from "node:crypto";
import * as v from "valibot";
import type { Functions } from "../core/functions";
import { EmulatorError } from "../errors";
import type { FunctionAddress } from "../runtime/function-description";
import { LOCAL_ACCOUNT } from "../runtime/function-environment";
import { type Action, action, type Call } from "./action";
import { optionalText } from "./parameters";
import { eventNotJson, payloadTooLarge } from "./scf-errors";
import { checkQualifier } from "./scf-functions";
import { qualified } from "./scf-parameters";

/** The largest event of a call that is answered, and of one that is not, in bytes (SCF document 583/11637). */
const SYNCHRONOUS_LIMIT_BYTES = 6 * 1024 * 1024;
const ASYNCHRONOUS_LIMIT_BYTES = 128 * 1024;

/** Tail asks for the log of the run, which is on stderr here: `Log` is empty either way. */
const options = {
  LogType: v.optional(v.picklist(["None", "Tail"])),
  /** Which of several versions runs; every function has one here. */
  RoutingKey: optionalText,
};

/** The status of an invocation that found no instance free (SCF document 583/35311, ResourceLimitReached). */
const CONCURRENCY_USED_UP = 432;
const isBusy = (error: unknown) => error instanceof EmulatorError && error.code === "FUNCTION_BUSY";

/** A function that can be run. */
export interface Invocable extends FunctionAddress {
  readonly memoryMb: number;
}

/** Which functions there are, and how they are run. */
export interface Invocations {
  /** @throws ResourceNotFound.Function, ResourceNotFound.Namespace */
  readonly find: (region: string, name: string, namespace: string) => Invocable;
  readonly functions: Pick<Functions, "invoke" | "invokeLater">;
}

/** Running a function once. */
export function invocationActions({ find, functions }: Invocations): Record<string, Action> {
  const permitted = (
    { region, authorize }: Call,
    given: { FunctionName: string; Namespace: string; Qualifier: string },
  ) => {
    checkQualifier(given.Qualifier);
    const name = `namespace/${given.Namespace}/function/${given.FunctionName}`;
    // One permission for both ways of calling (SCF document 583/18014).
    authorize("scf:InvokeFunction", `qcs::scf:${region}:uin/${LOCAL_ACCOUNT.uin}:${name}`);
    return find(region, given.FunctionName, given.Namespace);
  };

  const invoke = async (fn: Invocable, event: unknown) => {
    const FunctionRequestId = randomUUID();
    const began = performance.now();
    const outcome = await functions.invoke(fn, event, FunctionRequestId).then(
      (answer) => ({ InvokeResult: 0, RetMsg: JSON.stringify(answer ?? null), ErrMsg: "" }),
      (error) => ({
        InvokeResult: isBusy(error) ? CONCURRENCY_USED_UP : 1,
        RetMsg: "",
        ErrMsg: error instanceof Error ? error.message : String(error),
      }),
    );
    const Duration = performance.now() - began;
    const cost = { Duration, BillDuration: Math.ceil(Duration), MemUsage: fn.memoryMb * 1024 * 1024 };
    return { Result: { ...outcome, ...cost, FunctionRequestId, Log: "" } };
  };

  return {
    InvokeFunction: action({ ...qualified, ...options, Event: optionalText }, (given, call) =>
      invoke(permitted(call, given), eventOf(given.Event, SYNCHRONOUS_LIMIT_BYTES)),
    ),

    Invoke: action(
      {
        ...qualified,
        ...options,
        ClientContext: optionalText,
        InvocationType: v.optional(v.picklist(["RequestResponse", "Event"]), "RequestResponse"),
      },
      (given, call) => {
        const fn = permitted(call, given);
        if (given.InvocationType === "RequestResponse")
          return invoke(fn, eventOf(given.ClientContext, SYNCHRONOUS_LIMIT_BYTES));
        const FunctionRequestId = randomUUID();
        functions.invokeLater(fn, eventOf(given.ClientContext, ASYNCHRONOUS_LIMIT_BYTES), FunctionRequestId);
        const empty = { InvokeResult: 0, RetMsg: "", ErrMsg: "", Duration: 0, BillDuration: 0, MemUsage: 0 };
        return { Result: { ...empty, FunctionRequestId, Log: "" } };
      },
    ),
  };
}

/** @throws InvalidParameter.Payload, InvalidParameterValue.Param */
function eventOf(json: string, limitBytes: number): unknown {
  const bytes = Buffer.byteLength(json);
  if (bytes > limitBytes) throw payloadTooLarge("event", bytes, limitBytes);
  if (json === "") return {};
  try {
    return JSON.parse(json);
  } catch {
    throw eventNotJson();
  }
}
