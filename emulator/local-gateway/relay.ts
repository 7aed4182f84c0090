import { endInOrder } from "../core/end-in-order";
import type { Machine } from "../core/machine";
import { Relay, type RelayOptions } from "../core/relay/relay";
import type { FunctionDescription } from "../runtime/function-description";
import { describeRelay } from "../stack/relay";
import type { LocalGateway } from "./local-gateway";

/**
 * Opens a relay, each node of which is a process of its own.
 *
 * @throws PORT_IN_USE, CANNOT_LISTEN
 */
export async function openRelay(machine: Machine, options: RelayOptions): Promise<LocalGateway> {
  const relay = await Relay.open(machine, options);
  return {
    authority: relay.authority,
    reversePushUrl: relay.pushOrigin,
    declare(configuration, functions, directory) {
      const { pushOrigin, ...description } = describeRelay(configuration, functions, directory);
      return {
        path: description.path,
        reversePushUrl: relay.pushOrigin + description.pushPath,
        functions: functions.map((one) => withOrigin(one, pushOrigin, relay.pushOrigin)),
        serve: () => relay.serve(description),
      };
    },
    // Cleanup runs on the machine and pushes to the nodes: these end before it, and their ports after it.
    stop: () => endInOrder([() => relay.stop(), machine.stop, () => relay.close()], options.log),
  };
}

/** A function whose variables name an address of this machine where they named one of the cloud's network. */
function withOrigin(description: FunctionDescription, cloud: string, local: string): FunctionDescription {
  const variables = Object.entries(description.environment).map(([name, value]) => [
    name,
    value.startsWith(`${cloud}/`) ? local + value.slice(cloud.length) : value,
  ]);
  return { ...description, environment: Object.fromEntries(variables) };
}
