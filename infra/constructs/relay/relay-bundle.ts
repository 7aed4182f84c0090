import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { CosBucket } from "@cdktf/provider-tencentcloud/lib/cos-bucket";
import { CosBucketObject } from "@cdktf/provider-tencentcloud/lib/cos-bucket-object";
import { DataTencentcloudUserInfo } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-user-info";
import { AssetType, TerraformAsset } from "cdktf";
import { Construct } from "constructs";
import type { RelayFiles } from "./relay-files";

export interface RelayBundleProps {
  readonly name: string;
  readonly region: string;
  readonly files: RelayFiles;
}

/** A file of the bundle, as a booting node fetches it. */
export interface BundleObject {
  /** Its name on the node. */
  readonly name: string;
  /** Its key in the bucket. Where that ends with .gz, the object is compressed. */
  readonly key: string;
  /** Of the file, not compressed; in hexadecimal digits. */
  readonly sha256: string;
}

/** The keys of all objects start with it. */
const PREFIX = "relay/";

/**
 * What a node runs, in a private bucket of its own: the relay's program and a Node.js for it, each under a key with its
 * checksum in it. So an object never changes, and a new program does not bring the same Node.js along again.
 */
export class RelayBundle extends Construct {
  /** The program's and the runtime's object. */
  readonly objects: readonly BundleObject[];
  /** With these the objects are in the bucket: whoever tells a node of them comes after them. */
  readonly uploads: readonly CosBucketObject[];
  /** Where the objects are, https://…, without a slash at the end. */
  readonly url: string;
  /** All objects, as a CAM policy names them. */
  readonly resource: string;

  constructor(scope: Construct, id: string, { name, region, files }: RelayBundleProps) {
    super(scope, id);
    // A bucket's name ends with the account's number, and is unique with it.
    const account = new DataTencentcloudUserInfo(this, "account");
    const { bucket } = new CosBucket(this, "bucket", {
      bucket: `${name}-${account.appId}`,
      acl: "private",
      encryptionAlgorithm: "AES256",
      // Else an object that somebody put there by hand keeps a destroy from its end.
      forceClean: true,
    });
    const object = (part: keyof RelayFiles): { told: BundleObject; upload: CosBucketObject } => {
      const { name, file, sha256 } = files[part];
      const asset = new TerraformAsset(this, `${part}-file`, { path: file, type: AssetType.FILE });
      const key = `${PREFIX}${sha256}/${basename(file)}`;
      const upload = new CosBucketObject(this, part, {
        bucket,
        key,
        source: asset.path,
        // Shows an object that was overwritten by hand; a node would refuse it.
        etag: createHash("md5").update(readFileSync(file)).digest("hex"),
        // A node that boots while the new one is made still fetches the old one.
        lifecycle: { createBeforeDestroy: true },
      });
      return { told: { name, key, sha256 }, upload };
    };
    const objects = [object("program"), object("runtime")];
    this.objects = objects.map(({ told }) => told);
    this.uploads = objects.map(({ upload }) => upload);
    this.url = `https://${bucket}.cos.${region}.myqcloud.com`;
    this.resource = `qcs::cos:${region}:uid/${account.appId}:${bucket}/${PREFIX}*`;
  }
}
