import { proxyRefused } from "./errors";

/** The proxy variables of a process, by their names. */
export type ProxyVariables = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for requests to a host, chosen as the provider chooses it (Go's http.ProxyFromEnvironment): capitals
 * before small letters, NO_PROXY with its domains, and never for this machine itself.
 *
 * @param protocol of the request
 * @returns the proxy's URL; undefined where the request goes to the host directly
 * @throws PROXY_REFUSED
 */
export function proxyFor(
  protocol: "http:" | "https:",
  host: string,
  variables: ProxyVariables,
): string | undefined {
  const name = protocol === "http:" ? "HTTP_PROXY" : "HTTPS_PROXY";
  const [variable, proxy] = firstSet(variables, name) ?? [];
  if (variable === undefined || proxy === undefined) return undefined;
  const [, exceptions = ""] = firstSet(variables, "NO_PROXY") ?? [];
  if (isThisMachine(host) || isExcepted(host, protocol === "http:" ? "80" : "443", exceptions))
    return undefined;
  return proxyUrl(variable, proxy);
}

function firstSet(variables: ProxyVariables, name: string): readonly [string, string] | undefined {
  for (const key of [name, name.toLowerCase()]) {
    const value = variables[key];
    if (value !== undefined && value !== "") return [key, value];
  }
  return undefined;
}

const isThisMachine = (host: string) => host === "localhost" || /^127\./.test(host) || host === "[::1]";

/** Entries are `example.com` (with its subdomains), `.example.com` and `*.example.com` (its subdomains), `*`; each may name a port. */
function isExcepted(host: string, port: string, exceptions: string): boolean {
  return exceptions.split(",").some((exception) => {
    const entry = exception.trim().toLowerCase();
    if (entry === "*") return true;
    const [, domain = "", only = port] = /^([^:]+)(?::(\d+))?$/.exec(entry.replace(/^\*(?=\.)/, "")) ?? [];
    if (domain === "" || only !== port) return false;
    return domain.startsWith(".") ? host.endsWith(domain) : host === domain || host.endsWith(`.${domain}`);
  });
}

/** A proxy may be named without its scheme. */
function proxyUrl(variable: string, proxy: string): string {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    // The value may hold a password.
    throw proxyRefused(variable, "it is no URL");
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw proxyRefused(variable, `it speaks ${url.protocol.slice(0, -1)}`);
  }
  return url.href;
}
