import { connectionIdOf } from "../../conformance/connection-id";

describe("the command of --connection-id", () => {
  test("is given the user as it is, and its one line is the id", async () => {
    const user = `o'neill "$(id)" 中`;
    expect(await connectionIdOf(user, 'printf "%s\\n" "$CHAT_USER"')).toBe(user);
  });

  test.each([
    ["prints nothing", "true", "knows no connection of ada"],
    ["prints several ids", "echo one; echo two", "names 2 connections of ada"],
  ])("leaves what needs the id untold where it %s", async (_, command, told) => {
    await expect(connectionIdOf("ada", command)).rejects.toMatchObject({
      name: "CannotBeTold",
      message: expect.stringContaining(told),
    });
  });

  test("ends the run where it fails, and what it wrote is told", async () => {
    await expect(connectionIdOf("ada", "echo no database >&2; exit 3")).rejects.toMatchObject({
      code: "CONNECTION_ID_COMMAND_FAILED",
      message: "The command of --connection-id ended with 3:\nno database",
    });
  });
});
