/** The addresses of an environment's VPC, and how they are shared out; none of the ranges lap over another. */
export const ADDRESS_RANGES = {
  vpc: "10.0.0.0/16",
  /** A function takes an address for every instance: about four thousand. */
  functions: "10.0.0.0/20",
  database: "10.0.16.0/24",
  /** One for each zone. */
  relayNodes: ["10.0.17.0/24", "10.0.18.0/24"],
  /** Nothing but the balancer of pushes is here, so that its pinned address can never be an instance's. */
  relayPush: "10.0.19.0/28",
} as const;
