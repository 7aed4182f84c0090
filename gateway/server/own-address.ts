import { networkInterfaces } from "node:os";

/** The machine's first IPv4 address that is not loopback: on an instance, its address in the VPC. */
export function ownAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address;
}
