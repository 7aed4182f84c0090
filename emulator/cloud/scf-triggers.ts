import { Cron } from "croner";
import * as v from "valibot";
import { type Action, action } from "./action";
import { invalidValue } from "./errors";
import { timestamp } from "./ids";
import { filters, matches, optionalText, page, pageOf } from "./parameters";
import type { RunningFunctions } from "./running-functions";
import { tooManyTriggers, triggerInUse, triggerNotFound } from "./scf-errors";
import { checkQualifier, findFunction } from "./scf-functions";
import { functionName } from "./scf-parameters";
import type { CloudFunction, State, Trigger } from "./state";

/** How many triggers of one kind a function has (SCF document 583/11637). */
const TRIGGERS_MAX = 10;

const identity = {
  ...functionName,
  TriggerName: v.pipe(
    v.string(),
    v.nonEmpty("must not be empty"),
    v.maxLength(100, "has at most 100 characters"),
  ),
  Type: v.literal("timer", "must be timer: the emulated cloud has no other trigger"),
  Qualifier: v.optional(v.string(), "$LATEST"),
};
const enable = v.picklist(["OPEN", "CLOSE"]);

/** Timer triggers: they fire as long as they are open. */
export function triggerActions(state: State, running: RunningFunctions): Record<string, Action> {
  return {
    CreateTrigger: action(
      {
        ...identity,
        TriggerDesc: v.string(),
        Enable: v.optional(enable, "OPEN"),
        CustomArgument: optionalText,
        Description: optionalText,
      },
      (given, { region }) => {
        checkQualifier(given.Qualifier);
        const fn = findFunction(state, region, given.FunctionName, given.Namespace);
        const name = given.TriggerName;
        if (fn.triggers.some((trigger) => trigger.name === name)) throw triggerInUse(name);
        if (fn.triggers.length >= TRIGGERS_MAX) throw tooManyTriggers(fn.name, TRIGGERS_MAX);
        const trigger: Trigger = {
          ...{ name, cron: cronOf(given.TriggerDesc), message: given.CustomArgument },
          ...{ description: given.Description, enabled: given.Enable === "OPEN" },
          ...{ created: timestamp(), modified: timestamp() },
        };
        fn.triggers.push(trigger);
        running.applyTimers(fn);
        return { TriggerInfo: describeTrigger(trigger) };
      },
    ),

    UpdateTrigger: action(
      {
        ...identity,
        TriggerDesc: v.optional(v.string()),
        Enable: v.optional(enable),
        CustomArgument: v.optional(v.string()),
        Description: v.optional(v.string()),
      },
      (given, { region }) => {
        checkQualifier(given.Qualifier);
        const fn = findFunction(state, region, given.FunctionName, given.Namespace);
        const trigger = findTrigger(fn, given.TriggerName);
        if (given.TriggerDesc !== undefined) trigger.cron = cronOf(given.TriggerDesc);
        if (given.Enable !== undefined) trigger.enabled = given.Enable === "OPEN";
        trigger.message = given.CustomArgument ?? trigger.message;
        trigger.description = given.Description ?? trigger.description;
        trigger.modified = timestamp();
        running.applyTimers(fn);
        return {};
      },
    ),

    DeleteTrigger: action({ ...identity, TriggerDesc: optionalText }, (given, { region }) => {
      const fn = findFunction(state, region, given.FunctionName, given.Namespace);
      fn.triggers.splice(fn.triggers.indexOf(findTrigger(fn, given.TriggerName)), 1);
      running.applyTimers(fn);
      return {};
    }),

    ListTriggers: action({ ...functionName, ...page, Filters: filters }, (given, { region }) => {
      const fn = findFunction(state, region, given.FunctionName, given.Namespace);
      const found = fn.triggers.filter(({ name }) =>
        matches({ TriggerName: name, Type: "timer" }, given.Filters),
      );
      return { Triggers: pageOf(found, given).map(describeTrigger), TotalCount: found.length };
    }),
  };
}

/** A trigger as the API describes it. TriggerDesc reads back as JSON, however it was given. */
export function describeTrigger(trigger: Trigger): object {
  return {
    TriggerName: trigger.name,
    Type: "timer",
    TriggerDesc: JSON.stringify({ cron: trigger.cron }),
    CustomArgument: trigger.message,
    Description: trigger.description,
    Enable: trigger.enabled ? 1 : 0,
    Qualifier: "$LATEST",
    AvailableStatus: "Available",
    AddTime: trigger.created,
    ModTime: trigger.modified,
  };
}

function findTrigger(fn: CloudFunction, name: string): Trigger {
  const trigger = fn.triggers.find((one) => one.name === name);
  if (trigger === undefined) throw triggerNotFound(name);
  return trigger;
}

const cronJson = v.pipe(v.string(), v.parseJson(), v.object({ cron: v.string() }));

/** The seven fields of a timer, given as they are or in JSON. */
function cronOf(description: string): string {
  const json = v.safeParse(cronJson, description);
  const cron = json.success ? json.output.cron : description;
  try {
    if (cron.trim().split(/\s+/).length !== 7) throw new Error("it must have seven fields, second first");
    new Cron(cron, { paused: true }).stop();
  } catch (error) {
    throw invalidValue(
      "TriggerDesc",
      `"${description}" is no timer: ${error instanceof Error ? error.message : error}.`,
    );
  }
  return cron;
}
