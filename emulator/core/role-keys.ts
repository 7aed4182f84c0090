import { randomBytes } from "node:crypto";

/** Temporary keys of a role, as SCF puts them into the environment of a function. */
export interface RoleKeys {
  readonly role: string;
  readonly secretId: string;
  readonly secretKey: string;
  readonly token: string;
}

/** The keys that functions were given: the same for all of a role, and good for as long as this machine runs. */
export class IssuedKeys {
  private readonly byRole = new Map<string, RoleKeys>();

  /** The keys of a role, by its name. */
  of(role: string): RoleKeys {
    const known = this.byRole.get(role);
    if (known !== undefined) return known;
    const [secretId, secretKey, token] = [16, 16, 64].map((bytes) => randomBytes(bytes).toString("hex"));
    const keys = { role, secretId: `AKID${secretId}`, secretKey: String(secretKey), token: String(token) };
    this.byRole.set(role, keys);
    return keys;
  }

  /** The keys that a secret id belongs to. */
  find(secretId: string): RoleKeys | undefined {
    return [...this.byRole.values()].find((keys) => keys.secretId === secretId);
  }
}
