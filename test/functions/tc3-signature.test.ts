import fc from "fast-check";
import Sign from "tencentcloud-sdk-nodejs-common/tencentcloud/common/sign";
import { tc3Authorization } from "../../functions/shared/tc3-signature";

const key = fc.string({ minLength: 1 });

it("is the one that the official SDK makes of the same request", () => {
  fc.assert(
    fc.property(
      fc.record({
        service: fc.constantFrom("scf", "cam", "vpc"),
        host: fc.domain(),
        body: fc.string({ unit: "binary", minLength: 1 }),
        timestamp: fc.integer({ min: 1, max: 4_102_444_800 }),
        secretId: key,
        secretKey: key,
      }),
      ({ service, host, body, timestamp, secretId, secretKey }) => {
        const ours = tc3Authorization({ service, host, body, timestamp }, { secretId, secretKey });

        expect(ours).toBe(
          Sign.sign3({
            ...{ method: "POST", url: `https://${host}/`, payload: Buffer.from(body), timestamp, service },
            ...{ secretId, secretKey, multipart: false, boundary: "" },
            headers: { "Content-Type": "application/json" },
          }),
        );
      },
    ),
  );
});
