import { Front } from "../../../emulator/core/front";

describe("a front", () => {
  test.each([
    [
      "a name that there is not",
      "nope.invalid",
      /^The emulator cannot listen on nope\.invalid:0: E[A-Z_]+\.$/,
    ],
    [
      "an address of no interface",
      "203.0.113.1",
      /^The emulator cannot listen on 203\.0\.113\.1:0: EADDRNOTAVAIL\.$/,
    ],
    ["the same of version 6", "2001:db8::1", /^The emulator cannot listen on \[2001:db8::1\]:0: E[A-Z]+\.$/],
  ])("cannot listen on %s, and says where it can", async (_, host, message) => {
    await expect(Front.listen(host, 0)).rejects.toMatchObject({
      code: "CANNOT_LISTEN",
      message: expect.stringMatching(message),
      fix: expect.stringContaining("127.0.0.1"),
    });
  });
});
