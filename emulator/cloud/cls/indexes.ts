import * as v from "valibot";
import { type Action, action } from "../action";
import { timestamp } from "../ids";
import type { State } from "../state";
import { indexExists, indexNotFound } from "./errors";
import { indexRule } from "./state";
import { findTopic } from "./topics";

const identity = { TopicId: v.string() };

/** What a topic is searched by. */
export function indexActions(state: State): Record<string, Action> {
  return {
    CreateIndex: action(
      { ...identity, Rule: indexRule, Status: v.optional(v.boolean(), true) },
      ({ TopicId, Rule, Status }, { region }) => {
        const topic = findTopic(state, region, TopicId);
        if (topic.index !== undefined) throw indexExists(TopicId);
        topic.index = { rule: Rule, status: Status, modified: timestamp() };
        return {};
      },
    ),

    DescribeIndex: action(identity, ({ TopicId }, { region }) => {
      const { index } = findTopic(state, region, TopicId);
      if (index === undefined) throw indexNotFound(TopicId);
      return { TopicId, Status: index.status, Rule: index.rule, ModifyTime: index.modified };
    }),

    ModifyIndex: action(
      { ...identity, Rule: v.optional(indexRule), Status: v.optional(v.boolean()) },
      ({ TopicId, Rule, Status }, { region }) => {
        const topic = findTopic(state, region, TopicId);
        if (topic.index === undefined) throw indexNotFound(TopicId);
        const { rule, status } = topic.index;
        topic.index = { rule: Rule ?? rule, status: Status ?? status, modified: timestamp() };
        return {};
      },
    ),

    DeleteIndex: action(identity, ({ TopicId }, { region }) => {
      const topic = findTopic(state, region, TopicId);
      if (topic.index === undefined) throw indexNotFound(TopicId);
      delete topic.index;
      return {};
    }),
  };
}
