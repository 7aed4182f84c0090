/** What every resource's name in the cloud starts with, and the value of the tag `project`. */
export const PROJECT = "websocket";

/** The name of a resource in the cloud: `websocket-dev`, `websocket-dev-register`. */
export const resourceName = (environment: string, part?: string): string =>
  [PROJECT, environment, ...(part === undefined ? [] : [part])].join("-");
