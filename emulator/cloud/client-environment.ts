import type { Cloud } from "./cloud";
import { COS_HOST } from "./cos/request";

/** Made never to exist in DNS: without the proxy nothing is reached. */
const DOMAIN = "tencentcloudapi.invalid";

/** The region that clients use unless they say otherwise. */
const REGION = "ap-guangzhou";

/**
 * The environment variables that point Terraform's provider at an emulated cloud: the provider takes protocol and domains
 * of the API and of COS from them, and Go's HTTP client the proxy. HTTPS goes to the same proxy, which refuses it: nothing of a run
 * against this cloud can reach the real one.
 */
export function clientEnvironment({ port, credentials }: Pick<Cloud, "port" | "credentials">) {
  const proxy = `http://127.0.0.1:${port}`;
  return {
    TENCENTCLOUD_PROTOCOL: "HTTP",
    TENCENTCLOUD_DOMAIN: DOMAIN,
    TENCENTCLOUD_COS_DOMAIN: `http://${COS_HOST}`,
    TENCENTCLOUD_REGION: REGION,
    TENCENTCLOUD_SECRET_ID: credentials.secretId,
    TENCENTCLOUD_SECRET_KEY: credentials.secretKey,
    HTTP_PROXY: proxy,
    HTTPS_PROXY: proxy,
  };
}
