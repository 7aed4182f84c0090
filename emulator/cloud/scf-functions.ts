import { unzipSync } from "fflate";
import {
  functionNotActive,
  functionNotFound,
  functionVpcNotFound,
  namespaceNotFound,
  qualifierNotFound,
  zipUnreadable,
  zipWithoutHandler,
} from "./scf-errors";
import type { CloudFunction, State } from "./state";

/** @throws ResourceNotFound.Namespace: every account has the one that is called default */
export function checkNamespace(namespace: string): void {
  if (namespace !== "default") throw namespaceNotFound(namespace);
}

/** @throws ResourceNotFound.Function, ResourceNotFound.Namespace */
export function findFunction(state: State, region: string, name: string, namespace: string): CloudFunction {
  checkNamespace(namespace);
  const found = state.functions.find((fn) => fn.region === region && fn.name === name);
  if (found === undefined) throw functionNotFound(namespace, name);
  return found;
}

/**
 * The one version that every function has here.
 *
 * @throws ResourceNotFound.Qualifier
 */
export function checkQualifier(qualifier: string): void {
  if (qualifier !== "$LATEST" && qualifier !== "$DEFAULT") throw qualifierNotFound(qualifier);
}

/** @throws FailedOperation.FunctionStatusError while the function is being made or changed */
export function checkIdle({ name, status }: CloudFunction): void {
  if (status === "Creating" || status === "Updating") throw functionNotActive(name, status);
}

/**
 * Checks that a function's network is there; both empty for a function in none.
 *
 * @throws ResourceNotFound.Vpc
 */
export function checkNetwork(
  state: State,
  region: string,
  { VpcId, SubnetId }: { VpcId: string; SubnetId: string },
): void {
  if (VpcId === "" && SubnetId === "") return;
  const subnet = state.subnets.find(({ id }) => id === SubnetId);
  if (subnet?.vpcId !== VpcId || subnet.region !== region) throw functionVpcNotFound(VpcId, SubnetId);
}

/**
 * Checks that a zip holds the handler's file.
 *
 * @throws InvalidParameterValue.ZipFile
 */
export function checkZip(zip: Buffer, handler: string): void {
  const file = `${handler.split(".")[0]}.js`;
  let names: string[];
  try {
    names = Object.keys(unzipSync(zip));
  } catch (error) {
    throw zipUnreadable(String(error));
  }
  if (!names.includes(file)) throw zipWithoutHandler(file, handler);
}
