import { action, type Service } from "../action";
import { certificateId } from "./certificate-id";

/**
 * Certificates. None is kept here: an id that looks like one is that of a server's certificate, which nobody has to
 * upload to a cloud whose clients come without TLS.
 */
export function ssl(): Service {
  return {
    version: "2019-12-05",
    actions: {
      DescribeCertificateDetail: action({ CertificateId: certificateId }, ({ CertificateId }) => ({
        ...{ CertificateId, CertificateType: "SVR", Status: 1, Alias: "", Domain: "" },
      })),
    },
  };
}
