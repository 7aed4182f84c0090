import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../support/chromium";
import { signWithSecret } from "../support/issuer";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";

const SECRET = "a shared secret of 32 bytes, yes";

const installed = findChromium();
if (installed === undefined)
  process.stderr.write("SKIPPED test/e2e/page-token.browser.test.ts: no chromium or google-chrome in PATH\n");
const describeInBrowser = installed === undefined ? describe.skip : describe;

describeInBrowser("the chat page of a server that asks for tokens", () => {
  let emulator: RunningEmulator;
  let browser: Browser;

  beforeAll(async () => {
    emulator = await startEmulator({ set: { AUTH_JWT_SECRET: SECRET } });
    browser = await chromium.launch(installed);
  });

  // A start that failed leaves some of them undefined.
  afterAll(async () => {
    await browser?.close();
    await emulator?.stop();
  });

  test("asks for one when it is refused, and comes in with it", async () => {
    const page = await browser.newPage();
    await page.goto(emulator.ready.pageUrl);
    const token = await signWithSecret(SECRET, { sub: "ada" });

    await page.getByTestId("token-input").fill(token);
    await page.getByTestId("token-input").press("Enter");

    await page.locator('[data-testid="connection-state"][data-state="open"]').waitFor();
    await page.getByTestId("members").getByRole("listitem").getByText("ada", { exact: true }).waitFor();
    expect(await page.getByTestId("token-form").isVisible()).toBe(false);

    // The token stays in the page's memory.
    expect(page.url()).not.toContain(token);
    expect(await page.content()).not.toContain(token);
    const stored = await page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])");
    expect(stored).toBe('[{},{},""]');
    expect(emulator.stderr()).not.toContain(token);
  });
});
