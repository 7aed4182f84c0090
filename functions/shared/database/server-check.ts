import { isIP } from "node:net";
import { checkServerIdentity, type PeerCertificate } from "node:tls";

/**
 * How the server's certificate is checked, as libpq does it for `sslmode=verify-full`: signed by one of the authorities
 * (PEM), and made for the host that is connected to. Without authorities it is not looked at, as for `sslmode=require`.
 *
 * The list of authorities is always given, an empty one too: without it Node parses the hundred and more that it trusts,
 * which took a fifth of the cold start's time.
 */
export function serverCheck(host: string, authorities: readonly string[]) {
  const named = isIP(host) === 0 ? { servername: host } : {};
  if (authorities.length === 0) return { ...named, rejectUnauthorized: false, ca: [] };
  return {
    ...named,
    rejectUnauthorized: true,
    ca: [...authorities],
    // The driver does not tell Node the host.
    checkServerIdentity: (_: string, certificate: PeerCertificate) =>
      isIP(host) !== 0 && isNamedByCommonName(host, certificate)
        ? undefined
        : checkServerIdentity(host, certificate),
  };
}

/** For an address libpq looks at the common name where the certificate lists no addresses; Node never does. */
function isNamedByCommonName(address: string, { subject, subjectaltname = "" }: PeerCertificate): boolean {
  return !subjectaltname.includes("IP Address:") && subject.CN === address;
}
