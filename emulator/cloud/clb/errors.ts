import { CloudError, invalidValue } from "../errors";

export const loadBalancerNotFound = (id: string) =>
  new CloudError("InvalidParameter.LBIdNotFound", `There is no load balancer "${id}".`);

export const listenerNotFound = (id: string) =>
  new CloudError("InvalidParameter.ListenerIdNotFound", `There is no listener "${id}".`);

export const ruleNotFound = (id: string) =>
  new CloudError("InvalidParameter.LocationNotFound", `There is no rule "${id}".`);

export const portTaken = (port: number) =>
  new CloudError(
    "InvalidParameter.PortCheckFailed",
    `The load balancer has a listener at port ${port} already.`,
  );

export const rewriteTaken = (domain: string, url: string) =>
  new CloudError(
    "InvalidParameter.RewriteAlreadyExist",
    `The listener has a rule for ${domain}${url} already.`,
  );

export const addressTaken = (address: string) =>
  invalidValue("Duplicate", `The address ${address} is taken by another load balancer.`);

export const addressOutside = (address: string, subnet: string) =>
  invalidValue("Range", `The address ${address} is not within the subnet's ${subnet}.`);

export const oneRuleOnly = (listenerId: string) =>
  new CloudError(
    "LimitExceeded",
    `The listener ${listenerId} has a rule already, and in the emulated cloud one is all that it may have.`,
  );

export const taskNotFound = (id: string) => new CloudError("InvalidParameter", `There is no task "${id}".`);
