import { CloudError, notFound } from "../errors";

export const logSetNotFound = (id: string) => notFound("LogsetNotExist", "log set", id);

export const topicNotFound = (id: string) => notFound("TopicNotExist", "topic", id);

export const indexNotFound = (topicId: string) => notFound("IndexNotExist", "index of the topic", topicId);

export const indexExists = (topicId: string) =>
  new CloudError("FailedOperation.IndexConflict", `The topic ${topicId} has an index already.`);

export const logSetNameTaken = (name: string) =>
  new CloudError("FailedOperation.LogsetConflict", `There is a log set "${name}" already.`);

export const topicNameTaken = (name: string) =>
  new CloudError("FailedOperation.TopicConflict", `The log set has a topic "${name}" already.`);

export const logsUnreadable = (problem: string) =>
  new CloudError("InvalidParameter.Content", `The logs are no message LogGroupList: ${problem}.`);

export const logSetNotEmpty = (id: string, topics: number) =>
  new CloudError("OperationDenied", `The log set ${id} has ${topics} topics: delete them first.`);
