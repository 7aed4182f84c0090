import type { Machine } from "../core/machine";
import { describeApi } from "../stack/system";
import type { LocalGateway } from "./local-gateway";

/** The API's id on this machine, and so the path of its reverse-push URL; the cloud's has the same form. */
const API_ID = "api-local";

/**
 * Opens API Gateway, which runs within this process.
 *
 * @param port the port for clients; 0 for any that is free
 * @throws PORT_IN_USE, CANNOT_LISTEN
 */
export async function openApiGateway(
  { gateways, stop }: Machine,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<LocalGateway> {
  const clients = await gateways.open(host, port, "--port");
  const reversePushUrl = gateways.reversePushUrl(API_ID);
  return {
    authority: clients.authority,
    reversePushUrl,
    declare(configuration, functions) {
      // At its path alone, as behind a custom domain.
      const api = { ...describeApi(configuration, functions), id: API_ID, basePath: "" };
      return { path: api.path, reversePushUrl, functions, serve: () => gateways.serve(clients, [api]) };
    },
    stop,
  };
}
