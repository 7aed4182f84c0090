import { isIPv4 } from "node:net";

/** Where the other nodes reach a node's push endpoint, within the private network. */
export interface NodeAddress {
  /** An IPv4 address. */
  readonly host: string;
  readonly port: number;
}

/** How many bytes an address takes within a connection id. */
export const ADDRESS_BYTES = 6;

/** The address as `host:port`. */
export const nodeName = ({ host, port }: NodeAddress): string => `${host}:${port}`;

/** Reads `host:port`; undefined where it is no IPv4 address with a port from 1 to 65535. */
export function parseNodeAddress(text: string): NodeAddress | undefined {
  const [, host = "", digits = ""] = /^([\d.]+):([1-9]\d{0,4})$/.exec(text) ?? [];
  const port = Number(digits);
  return isIPv4(host) && port <= 65_535 ? { host, port } : undefined;
}

/** The address in six bytes. */
export function encodeNodeAddress({ host, port }: NodeAddress): Buffer {
  return Buffer.from([...host.split(".").map(Number), port >> 8, port & 0xff]);
}

/** The address in the six bytes at an offset. */
export function decodeNodeAddress(bytes: Buffer, at: number): NodeAddress {
  return { host: bytes.subarray(at, at + 4).join("."), port: bytes.readUInt16BE(at + 4) };
}
