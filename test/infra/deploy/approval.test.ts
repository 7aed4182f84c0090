import { PassThrough } from "node:stream";
import { approve } from "../../../infra/deploy/approval";

const question = { text: "Apply these changes to dev? Only yes is accepted:", expected: "yes" };

/** Asks on a terminal of which the person's side is returned. */
function ask(signal = new AbortController().signal) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  return { input, output, approved: approve({ input, output }, question, signal) };
}

describe("approve", () => {
  test("shows the question, and goes on for the expected answer", async () => {
    const { input, output, approved } = ask();
    input.write("yes\n");
    await approved;
    expect(String(output.read())).toContain(question.text);
  });

  test.each(["y", "YES", "yes ", "no", ""])("takes %j for a no, and names it", async (answer) => {
    const { input, approved } = ask();
    input.write(`${answer}\n`);
    await expect(approved).rejects.toMatchObject({
      code: "NOT_APPROVED",
      message: expect.stringContaining(JSON.stringify(answer)),
      fix: "Only yes is accepted.",
    });
  });

  test("takes the end of the input for a no", async () => {
    const { input, approved } = ask();
    input.end();
    await expect(approved).rejects.toMatchObject({ code: "NOT_APPROVED" });
  });

  test("an interrupt ends the question", async () => {
    const controller = new AbortController();
    const { approved } = ask(controller.signal);
    controller.abort();
    await expect(approved).rejects.toMatchObject({ code: "INTERRUPTED" });
  });
});
