import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import postgres from "postgres";
import { WebSocket } from "ws";
import { findChromium } from "../support/chromium";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";

const installed = findChromium();
if (installed === undefined)
  process.stderr.write("SKIPPED test/e2e/page.browser.test.ts: no chromium or google-chrome in PATH\n");
const describeInBrowser = installed === undefined ? describe.skip : describe;

describeInBrowser("the chat page", () => {
  let emulator: RunningEmulator;
  let browser: Browser;
  let desktop: BrowserContext;
  let sql: postgres.Sql;

  beforeAll(async () => {
    emulator = await startEmulator();
    browser = await chromium.launch(installed);
    desktop = await browser.newContext();
    sql = postgres(emulator.ready.databaseUrl, { max: 1 });
  });

  // A start that failed leaves some of them undefined.
  afterAll(async () => {
    await sql?.end();
    await browser?.close();
    await emulator?.stop();
  });

  afterEach(async () => {
    await Promise.all((desktop?.pages() ?? []).map((page) => page.close()));
  });

  /** Opens the page in a tab of its own, and waits until it knows who is in the room. */
  async function visit(room: string, context = desktop): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${emulator.ready.pageUrl}#${room}`);
    await page.locator('[data-testid="connection-state"][data-state="open"]').waitFor();
    await page.getByTestId("members").getByRole("listitem").first().waitFor();
    return page;
  }

  async function say(page: Page, text: string): Promise<void> {
    await page.getByTestId("message-input").fill(text);
    await page.getByTestId("send").click();
  }

  const line = (page: Page, kind: "theirs" | "mine" | "plain" | "notice" | "error", text: string) =>
    page.getByTestId("messages").locator(`li.${kind}`, { hasText: text });

  const rawFrame = (page: Page, direction: "in" | "out" | "event", text: string) =>
    page.getByTestId("raw-list").locator(`li.${direction}`, { hasText: text });

  /** The id of the only connection in a room. */
  async function connectionIn(room: string): Promise<string> {
    const members = await sql<{ connection_id: string }[]>`
      select connection_id from members where room = ${room}`;
    expect(members).toHaveLength(1);
    return members[0]?.connection_id ?? "";
  }

  async function push(websocket: object): Promise<void> {
    const answer = await fetch(emulator.ready.reversePushUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ websocket }),
    });
    expect(await answer.json()).toMatchObject({ errNo: 0 });
  }

  test("shows two people to each other, their messages, and what became of each", async () => {
    // GIVEN two people in a room
    const alice = await visit("two");
    const bob = await visit("two");
    await line(alice, "notice", "joined").waitFor();
    await alice.getByTestId("members").getByRole("listitem").nth(1).waitFor();
    const members = await bob.getByTestId("members").getByRole("listitem").allTextContents();
    expect(members).toHaveLength(2);
    expect(await alice.getByTestId("members").getByRole("listitem").allTextContents()).toEqual(members);

    // WHEN one speaks
    await say(alice, "Good morning");

    // THEN the other reads it, and the first learns that it arrived
    await line(bob, "theirs", "Good morning").waitFor();
    await line(alice, "mine", "Good morning").getByText("delivered to 1", { exact: true }).waitFor();
    expect(await line(alice, "theirs", "Good morning").count()).toBe(0);

    // WHEN the other leaves
    await bob.close();
    await line(alice, "notice", "left").waitFor();
    await say(alice, "Anybody?");

    // THEN nobody is said to have got it
    await line(alice, "mine", "Anybody?").getByText("nobody else is here").waitFor();
    await alice.getByTestId("members").getByRole("listitem").nth(1).waitFor({ state: "detached" });
  });

  test("shows what others write as text, never as markup", async () => {
    const alice = await visit("markup");
    const bob = await visit("markup");
    await say(alice, '<img src="x"><b>bold</b>');
    await line(bob, "theirs", '<img src="x"><b>bold</b>').waitFor();
    expect(await bob.getByTestId("messages").locator("img, b").count()).toBe(0);
  });

  test("moves to another room: the old one hears of it and is no longer heard", async () => {
    const alice = await visit("first");
    const bob = await visit("first");
    await line(alice, "notice", "joined").waitFor();

    // WHEN one moves
    await alice.getByTestId("room-input").fill("second");
    await alice.getByTestId("room-input").press("Enter");
    await alice.getByRole("heading", { name: "second" }).waitFor();
    await line(bob, "notice", "left").waitFor();

    // THEN the address names the new room, and a message to the old one reaches nobody
    expect(new URL(alice.url()).hash).toBe("#second");
    await say(bob, "Are you there?");
    await line(bob, "mine", "Are you there?").getByText("nobody else is here").waitFor();
  });

  test("refuses a room name that the server would refuse, and stays where it is", async () => {
    const page = await visit("good");
    await page.goto(`${emulator.ready.pageUrl}#no/slash`);
    await line(page, "error", '"no/slash" is not a room name').waitFor();
    expect(await page.getByTestId("room-name").textContent()).toBe("good");
  });

  test("shows the frames of a plain client as they are", async () => {
    const page = await visit("lobby");
    const plain = new WebSocket(emulator.ready.websocketUrl);
    await new Promise((resolve) => plain.once("open", resolve));
    plain.send("hello from a terminal");
    await line(page, "plain", "hello from a terminal").waitFor();
    plain.send(Buffer.from([0, 1, 254, 255]));
    await line(page, "plain", "4 bytes: 00 01 fe ff").waitFor();
    plain.close();
  });

  test("shows an error as the server says it, and what only looks like chat.v1 as a plain frame", async () => {
    const page = await visit("pushed");
    const to = { action: "data send", secConnectionID: await connectionIn("pushed"), dataType: "text" };
    await push({ ...to, data: '{"type":"error","code":"internal","message":"The database is away"}' });
    await line(page, "error", "internal: The database is away").waitFor();
    const wrong = [
      '{"type":"message","room":"pushed"}',
      '{"type":"who","room":"pushed","users":[1]}',
      "null",
    ];
    for (const data of wrong) {
      await push({ ...to, data });
      await line(page, "plain", data).waitFor();
    }
  });

  test("shows the raw frames on demand", async () => {
    const page = await visit("raw");
    const list = page.getByTestId("raw-list");
    expect(await list.isVisible()).toBe(false);
    const toggle = page.getByTestId("raw-toggle");
    await toggle.click();
    await rawFrame(page, "event", "connected, subprotocol chat.v1").waitFor();
    await rawFrame(page, "out", '{"type":"who","room":"raw"}').waitFor();
    await rawFrame(page, "in", '{"type":"who","room":"raw"').waitFor();
    expect(await toggle.getAttribute("aria-expanded")).toBe("true");
    await toggle.click();
    expect(await list.isVisible()).toBe(false);
  });

  test("keeps the last 200 raw frames", async () => {
    const page = await visit("many");
    const to = { action: "data send", secConnectionID: await connectionIn("many"), dataType: "text" };
    await push({ ...to, data: "the first" });
    const frames = Array.from({ length: 198 }, (_, index) => push({ ...to, data: `frame ${index}` }));
    await Promise.all(frames);
    await push({ ...to, data: "the last" });
    await line(page, "plain", "the last").waitFor();
    expect(await page.getByTestId("raw-list").locator("li").count()).toBe(200);
    expect(await rawFrame(page, "in", "the first").count()).toBe(1);
    await push({ ...to, data: "one more" });
    await line(page, "plain", "one more").waitFor();
    expect(await page.getByTestId("raw-list").locator("li").count()).toBe(200);
    expect(await rawFrame(page, "in", "the first").count()).toBe(0);
  });

  test("gives a sign of life every 25 seconds", async () => {
    // GIVEN a page whose clock the test holds
    const page = await desktop.newPage();
    await page.clock.install();
    await page.goto(`${emulator.ready.pageUrl}#alive`);
    await page.getByTestId("members").getByRole("listitem").first().waitFor();
    const asked = rawFrame(page, "out", '{"type":"who","room":"alive"}');
    const before = await asked.count();

    // WHEN its clock moves on
    await page.clock.fastForward(25_000);

    // THEN it has asked once more
    await asked.nth(before).waitFor({ state: "attached" });
  });

  test("comes back into its room after the server has closed the connection", async () => {
    // GIVEN a connection
    const alice = await visit("back");
    const id = await connectionIn("back");

    // WHEN the server closes it
    await push({ action: "closing", secConnectionID: id });

    // THEN the page says why, and connects and joins again
    await rawFrame(alice, "event", "closed with code").waitFor({ state: "attached" });
    await rawFrame(alice, "event", "connected").nth(1).waitFor({ state: "attached" });
    await rawFrame(alice, "in", '{"type":"who","room":"back"').nth(1).waitFor({ state: "attached" });
    const again = await sql`select 1 from members where room = 'back' and connection_id <> ${id}`;
    expect(again).toHaveLength(1);
    const bob = await visit("back");
    await say(bob, "Welcome back");
    await line(alice, "theirs", "Welcome back").waitFor();
  });

  test("shows what was said while it was away when it is back, once and in its order", async () => {
    // GIVEN two in a room, and a message that reached neither
    const bob = await visit("away");
    const bobsId = await connectionIn("away");
    const alice = await visit("away");
    await say(bob, "before");
    await line(alice, "theirs", "before").waitFor();
    await sql`
      with numbered as (update rooms set last_seq = last_seq + 1 where name = 'away' returning name, last_seq)
      insert into messages select name, last_seq, 'carol', '"meanwhile"', now() from numbered`;

    // WHEN one is disconnected and comes back
    const [alices] = await sql<{ id: string }[]>`
      select connection_id as id from members where room = 'away' and connection_id <> ${bobsId}`;
    await push({ action: "closing", secConnectionID: alices?.id });
    await rawFrame(alice, "in", '"id":"join"').nth(1).waitFor({ state: "attached" });
    await say(bob, "after");
    await line(alice, "theirs", "after").waitFor();

    // THEN all of it is there, as it was said
    const shown = await alice.getByTestId("messages").locator("li.theirs .bubble").allTextContents();
    expect(shown).toEqual(["before", "meanwhile", "after"]);
  });

  test("shows what is said in a database that was made anew, where the room's numbers begin anew", async () => {
    // GIVEN a page that has seen some messages
    const alice = await visit("anew");
    const id = await connectionIn("anew");
    const bob = await visit("anew");
    for (const text of ["one", "two", "three"]) {
      await say(bob, text);
      await line(alice, "theirs", text).waitFor();
    }

    // WHEN the room begins anew, and the page comes back into it
    await sql`delete from messages where room = 'anew'`;
    await sql`update rooms set last_seq = 0 where name = 'anew'`;
    await push({ action: "closing", secConnectionID: id });
    await rawFrame(alice, "in", '"id":"join"').nth(1).waitFor({ state: "attached" });
    await say(bob, "again the first");

    // THEN it shows them, though it has seen such numbers before
    await line(alice, "theirs", "again the first").waitFor();
  });

  test("waits for a missed message until the log has no place for it any more", async () => {
    // GIVEN a page that has seen as many messages as the log has lines, but not the first
    const MISSED = 1;
    const LINES = 500;
    const page = await visit("missed");
    const id = await connectionIn("missed");
    const from = await page.getByTestId("members").getByRole("listitem").first().textContent();
    const message = (seq: number) => {
      const frame = { type: "message", room: "missed", seq, from, data: `number ${seq}`, at: new Date(0) };
      return push({
        action: "data send",
        secConnectionID: id,
        dataType: "text",
        data: JSON.stringify(frame),
      });
    };
    await Promise.all(Array.from({ length: LINES }, (_, index) => message(MISSED + 1 + index)));

    // WHEN one more comes, and the page comes back
    const last = MISSED + LINES + 1;
    await message(last);
    await push({ action: "closing", secConnectionID: id });

    // THEN it asks for what came after them all
    await rawFrame(page, "out", `"room":"missed","after":${last}`).waitFor({ state: "attached" });
  });

  test("fits a phone: nothing to scroll sideways, and no field that makes it zoom in", async () => {
    const size = { width: 320, height: 640 };
    const phone = await browser.newContext({ viewport: size, isMobile: true, hasTouch: true });
    const page = await visit("phone", phone);
    const other = await visit("phone");
    await say(other, "averylongwordwithoutaspace".repeat(20));
    await line(page, "theirs", "averylongword").waitFor();
    await page.getByTestId("raw-toggle").click();

    const needed = await page
      .locator("html")
      .evaluate(({ scrollWidth, scrollHeight }) => ({ width: scrollWidth, height: scrollHeight }));
    expect(needed).toEqual(size);
    const cutOff = await page
      .locator("body *")
      .evaluateAll(
        (elements, width) =>
          elements.filter((element) => element.getBoundingClientRect().right > width).map(String),
        size.width,
      );
    expect(cutOff).toEqual([]);
    for (const field of await page.locator("input").all())
      expect(await field.evaluate((input) => input.computedStyleMap().get("font-size")?.toString())).toBe(
        "16px",
      );
    for (const part of ["message-input", "send", "raw-list", "room-input"])
      expect(await page.getByTestId(part).isVisible()).toBe(true);
    await phone.close();
  });

  test("can be used with the keyboard alone", async () => {
    const page = await visit("keys");
    await page.getByTestId("message-input").focus();
    await page.keyboard.type("typed");
    await page.keyboard.press("Enter");
    await line(page, "mine", "typed").waitFor();
    expect(await page.getByTestId("message-input").inputValue()).toBe("");
    await page.getByTestId("raw-toggle").focus();
    await page.keyboard.press("Enter");
    await page.getByTestId("raw-list").waitFor();
  });
});
