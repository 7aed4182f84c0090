/** Where a function is: no two of a namespace in a region have the same name. */
export interface FunctionAddress {
  readonly region: string;
  readonly namespace: string;
  readonly name: string;
}

/** A function to run. */
export interface FunctionDescription extends FunctionAddress {
  /** `<file>.<export>`, as in index.main_handler. */
  readonly handler: string;
  readonly runtime: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** How many events may be under way at once, each in an instance of its own. */
  readonly concurrency: number;
  /** Absolute path of the zip with the code. */
  readonly zipFile: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The name of the CAM role whose keys it gets; empty for a function without one. */
  readonly role: string;
}

/** What an account without declared concurrency shares among its functions, in MB (SCF document 583/11637). */
export const DEFAULT_CONCURRENCY_QUOTA_MB = 128_000;

/** The address as one text, to look functions up by. */
export const functionPath = ({ region, namespace, name }: FunctionAddress) =>
  `${region}/${namespace}/${name}`;
