import { randomBytes } from "node:crypto";

/** Whom the cloud gives the keys of a role to: functions, or instances. The name is what a role's document trusts. */
export type RoleTaker = "scf.qcloud.com" | "cvm.qcloud.com";

/** Temporary keys of a role, as SCF and an instance's metadata service give them. */
export interface RoleKeys {
  readonly role: string;
  readonly taker: RoleTaker;
  readonly secretId: string;
  readonly secretKey: string;
  readonly token: string;
}

/**
 * The keys that functions and instances were given: the same for all of a kind that have the same role, and good for as
 * long as this machine runs.
 */
export class IssuedKeys {
  private readonly issued: RoleKeys[] = [];

  /** The keys of a role, by its name. */
  of(role: string, taker: RoleTaker): RoleKeys {
    const known = this.issued.find((keys) => keys.role === role && keys.taker === taker);
    if (known !== undefined) return known;
    const [secretId, secretKey, token] = [16, 16, 64].map((bytes) => randomBytes(bytes).toString("hex"));
    const secrets = { secretId: `AKID${secretId}`, secretKey: String(secretKey), token: String(token) };
    const keys = { role, taker, ...secrets };
    this.issued.push(keys);
    return keys;
  }

  /** The keys that a secret id belongs to. */
  find(secretId: string): RoleKeys | undefined {
    return this.issued.find((keys) => keys.secretId === secretId);
  }
}
