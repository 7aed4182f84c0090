import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { type Action, action } from "../action";
import { timestamp } from "../ids";
import { matches, optionalText, page, pageOf, tagList, tags, tagsOf, wholeNumber } from "../parameters";
import type { State } from "../state";
import { topicNameTaken, topicNotFound } from "./errors";
import { findLogSet } from "./log-sets";
import { clsFilters, clsName } from "./parameters";
import type { Topic } from "./state";
import type { TopicLogs } from "./topic-logs";

/** Topics: what logs are written to. */
export function topicActions(state: State, logs: TopicLogs): Record<string, Action> {
  return {
    CreateTopic: action(
      {
        LogsetId: v.string(),
        TopicName: clsName,
        PartitionCount: v.optional(wholeNumber(1, 10), 1),
        AutoSplit: v.optional(v.boolean(), true),
        MaxSplitPartitions: v.optional(wholeNumber(1, 50), 50),
        StorageType: v.optional(v.picklist(["hot", "cold"]), "hot"),
        Period: v.optional(wholeNumber(1, 3640), 30),
        Describes: optionalText,
        IsWebTracking: v.optional(v.literal(false, "must be false")),
        Tags: tags,
      },
      (given, { region }) => {
        const { id: logSetId } = findLogSet(state, region, given.LogsetId);
        const { TopicName: name } = given;
        if (state.topics.some((one) => one.logSetId === logSetId && one.name === name))
          throw topicNameTaken(name);
        const created: Topic = {
          ...{ id: randomUUID(), region, logSetId, name, description: given.Describes },
          ...{ partitions: given.PartitionCount, autoSplit: given.AutoSplit, period: given.Period },
          ...{ maxPartitions: given.MaxSplitPartitions, storageType: given.StorageType },
          created: timestamp(),
        };
        state.topics.push(created);
        state.tags[created.id] = tagsOf(given.Tags);
        return { TopicId: created.id };
      },
    ),

    DescribeTopics: action({ ...page, Filters: clsFilters }, (given, { region }) => {
      const conditions = given.Filters.map(({ Key: Name, Values }) => ({ Name, Values }));
      const found = state.topics.filter((one) => {
        const fields = { topicId: one.id, topicName: one.name, logsetId: one.logSetId };
        return one.region === region && matches(fields, conditions);
      });
      return { TotalCount: found.length, Topics: pageOf(found, given).map((one) => describe(one, state)) };
    }),

    DeleteTopic: action({ TopicId: v.string() }, ({ TopicId }, { region }) => {
      state.topics.splice(state.topics.indexOf(findTopic(state, region, TopicId)), 1);
      delete state.tags[TopicId];
      logs.delete(TopicId);
      return {};
    }),
  };
}

/** @throws ResourceNotFound.TopicNotExist */
export function findTopic(state: State, region: string, id: string): Topic {
  const found = state.topics.find((one) => one.id === id && one.region === region);
  if (found === undefined) throw topicNotFound(id);
  return found;
}

function describe(one: Topic, state: State): object {
  return {
    ...{ LogsetId: one.logSetId, TopicId: one.id, TopicName: one.name, Describes: one.description },
    ...{ PartitionCount: one.partitions, AutoSplit: one.autoSplit, MaxSplitPartitions: one.maxPartitions },
    ...{ StorageType: one.storageType, Period: one.period, HotPeriod: 0, Index: one.index !== undefined },
    ...{ Status: true, IsWebTracking: false, BizType: 0, CreateTime: one.created },
    Tags: tagList(state.tags[one.id]),
  };
}
