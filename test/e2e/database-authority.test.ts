import { ChatClient } from "../support/chat-client";
import { startEmulator } from "../support/start-emulator";

test("functions that check the database's certificate check this machine's, of which TencentDB's authority knows nothing", async () => {
  const emulator = await startEmulator({ set: { DATABASE_CA: "TencentDB's" } });
  const ada = await ChatClient.connect(emulator.ready.websocketUrl);
  ada.send({ type: "ping" });
  await ada.next({ type: "pong" });
  await ada.close();
  expect(await emulator.stop()).toBe(0);
});
