import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { type Action, action } from "../action";
import { timestamp } from "../ids";
import { matches, page, pageOf, tagList, tags, tagsOf } from "../parameters";
import type { State } from "../state";
import { logSetNameTaken, logSetNotEmpty, logSetNotFound } from "./errors";
import { clsFilters, clsName } from "./parameters";
import type { LogSet } from "./state";

/** Log sets: what holds topics together. */
export function logSetActions(state: State): Record<string, Action> {
  return {
    CreateLogset: action({ LogsetName: clsName, Tags: tags }, (given, { region }) => {
      const { LogsetName: name } = given;
      if (state.logSets.some((one) => one.name === name && one.region === region))
        throw logSetNameTaken(name);
      const created: LogSet = { id: randomUUID(), region, name, created: timestamp() };
      state.logSets.push(created);
      state.tags[created.id] = tagsOf(given.Tags);
      return { LogsetId: created.id };
    }),

    DescribeLogsets: action({ ...page, Filters: clsFilters }, (given, { region }) => {
      const conditions = given.Filters.map(({ Key: Name, Values }) => ({ Name, Values }));
      const found = state.logSets.filter(
        (one) => one.region === region && matches({ logsetId: one.id, logsetName: one.name }, conditions),
      );
      const Logsets = pageOf(found, given).map((one) => ({
        ...{ LogsetId: one.id, LogsetName: one.name, CreateTime: one.created, AssumerName: "", RoleName: "" },
        TopicCount: topicsOf(state, one).length,
        Tags: tagList(state.tags[one.id]),
      }));
      return { TotalCount: found.length, Logsets };
    }),

    DeleteLogset: action({ LogsetId: v.string() }, ({ LogsetId }, { region }) => {
      const one = findLogSet(state, region, LogsetId);
      const topics = topicsOf(state, one).length;
      if (topics > 0) throw logSetNotEmpty(LogsetId, topics);
      state.logSets.splice(state.logSets.indexOf(one), 1);
      delete state.tags[LogsetId];
      return {};
    }),
  };
}

/** @throws ResourceNotFound.LogsetNotExist */
export function findLogSet(state: State, region: string, id: string): LogSet {
  const found = state.logSets.find((one) => one.id === id && one.region === region);
  if (found === undefined) throw logSetNotFound(id);
  return found;
}

const topicsOf = (state: State, { id }: LogSet) => state.topics.filter(({ logSetId }) => logSetId === id);
