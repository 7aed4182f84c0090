import type { Front } from "../front";
import type { IssuedKeys } from "../role-keys";

const CREDENTIALS = "/latest/meta-data/cam/security-credentials/";
/** How long what is given out is said to be good, in ms. The keys themselves do not end while this machine runs. */
const VALID_MS = 6 * 3_600_000;

/**
 * Serves what an instance learns about itself, as far as nodes ask: the keys of the role that it has (CVM document
 * 213/47668). Any other role is not there.
 *
 * @param roleOfNodes the role that the nodes have at present
 */
export function serveMetadata(front: Front, keys: IssuedKeys, roleOfNodes: () => string | undefined): void {
  front.serve({
    request: (request, response) => {
      const role = roleOfNodes();
      if (role === undefined || request.url !== `${CREDENTIALS}${encodeURIComponent(role)}`) {
        response.writeHead(404).end();
        return;
      }
      const { secretId, secretKey, token } = keys.of(role, "cvm.qcloud.com");
      const ends = new Date(Date.now() + VALID_MS);
      const answer = {
        ...{ TmpSecretId: secretId, TmpSecretKey: secretKey, Token: token, Code: "Success" },
        ...{ ExpiredTime: Math.floor(ends.getTime() / 1000), Expiration: ends.toISOString() },
      };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    },
  });
}
