/** What calls to the cloud's API are signed with. */
export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
  /** Temporary credentials have one. */
  readonly token?: string | undefined;
}

/** Gives credentials that are valid now. Rejects with CREDENTIALS_UNAVAILABLE. */
export type CredentialSource = () => Promise<Credentials>;
