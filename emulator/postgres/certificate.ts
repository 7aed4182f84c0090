import { X509Certificate } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { giveTo, type PostgresAccount } from "./account";

const CERTIFICATE = "server.crt";

/** Writes a self-signed key pair for 127.0.0.1 into a cluster under the names PostgreSQL looks for, the key last. */
export async function writeCertificate(account: PostgresAccount, cluster: string): Promise<void> {
  // Two hundred modules, which no start needs but the first of a cluster.
  const { generate } = await import("selfsigned");
  const notAfterDate = new Date();
  notAfterDate.setFullYear(notAfterDate.getFullYear() + 10);
  const { cert, private: key } = await generate([{ name: "commonName", value: "127.0.0.1" }], {
    notAfterDate,
  });
  const [certFile, keyFile] = [path.join(cluster, CERTIFICATE), path.join(cluster, "server.key")];
  writeFileSync(certFile, cert);
  // PostgreSQL refuses a key that others can read.
  writeFileSync(`${keyFile}.new`, key, { mode: 0o600 });
  giveTo(account, certFile, `${keyFile}.new`);
  renameSync(`${keyFile}.new`, keyFile);
}

/** The certificate of a cluster: DER in base64. */
export const readCertificate = (cluster: string): string =>
  new X509Certificate(readFileSync(path.join(cluster, CERTIFICATE))).raw.toString("base64");
