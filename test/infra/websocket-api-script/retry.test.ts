import { withRetries } from "../../../infra/websocket-api-script/retry";

/** Work that fails so many times, and then ends with its number of tries. */
function failing(times: number) {
  let tries = 0;
  return async () => {
    tries += 1;
    if (tries <= times) throw new Error(`failure ${tries}`);
    return tries;
  };
}

describe("retries", () => {
  test("go on until the work ends well", async () => {
    expect(await withRetries(failing(2), () => true, [1, 1, 1])).toBe(3);
  });

  test("end with the last failure", async () => {
    await expect(withRetries(failing(9), () => true, [1, 1])).rejects.toThrow("failure 3");
  });

  test("are not made for a failure that does not pass", async () => {
    await expect(withRetries(failing(1), () => false, [1, 1])).rejects.toThrow("failure 1");
  });
});
