import { X509Certificate } from "node:crypto";
import * as v from "valibot";

/**
 * The variable DATABASE_CA: certificates in DER and base64, with commas between, each of which PEM is the longer form.
 * Parsed to PEM, as TLS takes it.
 */
export const authorities = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return dataset.value
        .split(",")
        .map((der) => new X509Certificate(Buffer.from(der, "base64")).toString());
    } catch {
      addIssue({ message: "is not such a list" });
      return NEVER;
    }
  }),
);
