import { writeFileSync } from "node:fs";
import path from "node:path";
import { generate } from "selfsigned";

/** Writes a self-signed key pair for 127.0.0.1 into a cluster under the names PostgreSQL looks for. */
export async function writeCertificate(cluster: string): Promise<string[]> {
  const notAfterDate = new Date();
  notAfterDate.setFullYear(notAfterDate.getFullYear() + 10);
  const { cert, private: key } = await generate([{ name: "commonName", value: "127.0.0.1" }], {
    notAfterDate,
  });
  const files = [path.join(cluster, "server.crt"), path.join(cluster, "server.key")] as const;
  writeFileSync(files[0], cert);
  // PostgreSQL refuses a key that others can read.
  writeFileSync(files[1], key, { mode: 0o600 });
  return [...files];
}
