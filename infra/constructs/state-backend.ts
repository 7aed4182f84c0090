import { CosBackend, LocalBackend, type TerraformStack } from "cdktf";
import { stateBucketRefused } from "../errors";
import { PROJECT } from "../names";

export interface StateBackendProps {
  readonly environment: string;
  readonly region: string;
  /** The COS bucket for the state of all environments; without one each has a local file. */
  readonly bucket?: string | undefined;
}

/** From the stack's folder, cdktf.out/stacks/<environment>, to the root: cdktf.out may be deleted at any time. */
const ROOT = "../../..";
/** A name, and the number of the account that every COS bucket's name ends with. */
const BUCKET = /^(?=.{1,60}$)[a-z0-9][a-z0-9-]*-\d{8,12}$/;

/**
 * Says where Terraform keeps the state of an environment: in terraform.<environment>.tfstate at the root, or, encrypted
 * and under a prefix of its own, in a COS bucket of the environment's region.
 *
 * @throws STATE_BUCKET_REFUSED
 */
export function addStateBackend(
  stack: TerraformStack,
  { environment, region, bucket }: StateBackendProps,
): void {
  if (bucket === undefined) {
    new LocalBackend(stack, { path: `${ROOT}/terraform.${environment}.tfstate` });
    return;
  }
  if (!BUCKET.test(bucket)) throw stateBucketRefused(bucket);
  new CosBackend(stack, { bucket, region, prefix: `${PROJECT}/${environment}`, encrypt: true });
}
