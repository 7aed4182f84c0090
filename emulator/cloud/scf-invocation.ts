import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { type Action, action } from "./action";
import { optionalText } from "./parameters";
import type { RunningFunctions } from "./running-functions";
import { eventNotJson, payloadTooLarge } from "./scf-errors";
import { checkQualifier, findFunction } from "./scf-functions";
import { qualified } from "./scf-parameters";
import type { CloudFunction, State } from "./state";

/** The largest event of a call that is answered, and of one that is not, in bytes (SCF document 583/11637). */
const SYNCHRONOUS_LIMIT_BYTES = 6 * 1024 * 1024;
const ASYNCHRONOUS_LIMIT_BYTES = 128 * 1024;

/** Tail asks for the log of the run, which is on stderr here: `Log` is empty either way. */
const options = {
  LogType: v.optional(v.picklist(["None", "Tail"])),
  /** Which of several versions runs; every function has one here. */
  RoutingKey: optionalText,
};

/** Running a function once. */
export function invocationActions(state: State, running: RunningFunctions): Record<string, Action> {
  const find = (region: string, given: { FunctionName: string; Namespace: string; Qualifier: string }) => {
    checkQualifier(given.Qualifier);
    return findFunction(state, region, given.FunctionName, given.Namespace);
  };

  const invoke = async (fn: CloudFunction, event: unknown) => {
    const FunctionRequestId = randomUUID();
    const began = performance.now();
    const outcome = await running.invoke(fn, event, FunctionRequestId).then(
      (answer) => ({ InvokeResult: 0, RetMsg: JSON.stringify(answer ?? null), ErrMsg: "" }),
      (error) => ({
        InvokeResult: 1,
        RetMsg: "",
        ErrMsg: error instanceof Error ? error.message : String(error),
      }),
    );
    const Duration = performance.now() - began;
    const cost = { Duration, BillDuration: Math.ceil(Duration), MemUsage: fn.memoryMb * 1024 * 1024 };
    return { Result: { ...outcome, ...cost, FunctionRequestId, Log: "" } };
  };

  return {
    InvokeFunction: action({ ...qualified, ...options, Event: optionalText }, (given, { region }) =>
      invoke(find(region, given), eventOf(given.Event, SYNCHRONOUS_LIMIT_BYTES)),
    ),

    Invoke: action(
      {
        ...qualified,
        ...options,
        ClientContext: optionalText,
        InvocationType: v.optional(v.picklist(["RequestResponse", "Event"]), "RequestResponse"),
      },
      (given, { region }) => {
        const fn = find(region, given);
        if (given.InvocationType === "RequestResponse")
          return invoke(fn, eventOf(given.ClientContext, SYNCHRONOUS_LIMIT_BYTES));
        const FunctionRequestId = randomUUID();
        // How it ends is logged; nobody waits for it.
        running
          .invoke(fn, eventOf(given.ClientContext, ASYNCHRONOUS_LIMIT_BYTES), FunctionRequestId)
          .catch(() => undefined);
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
