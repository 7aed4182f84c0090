import { serviceNotFound } from "./apigateway-errors";
import type { ApiService, EnvironmentName, State } from "./state";

/** @throws ResourceNotFound.InvalidService */
export function findService(state: State, region: string, id: string): ApiService {
  const service = state.services.find((one) => one.id === id && one.region === region);
  if (service === undefined) throw serviceNotFound(id);
  return service;
}

/** The environments in which something is served. */
export const onlineIn = ({ served }: ApiService): EnvironmentName[] =>
  served === undefined ? [] : [served.environment];

/** Times as API Gateway writes them. */
export const isoTime = () => `${new Date().toISOString().slice(0, 19)}Z`;
