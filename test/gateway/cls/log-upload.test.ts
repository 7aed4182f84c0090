import { type Log, readLogGroups } from "../../../emulator/cloud/cls/log-groups";
import { LogUpload } from "../../../gateway/cls/log-upload";

const AT = "2026-11-24T20:00:00.123Z";
const line = (event: string) => JSON.stringify({ time: AT, event });

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** An upload to a service that takes what it is sent, unless it `fails`. */
function start() {
  const service = { fails: false, asked: 0, messages: [] as string[][] };
  const told: unknown[] = [];
  const upload = new LogUpload({
    upload: async (logs) => {
      service.asked += 1;
      if (service.fails) throw Object.assign(new Error("no"), { code: "CLS_NOT_ANSWERED" });
      service.messages.push(readLogGroups(logs).map(eventOf));
    },
    source: "10.0.1.4",
    observer: {
      failed: (error) => told.push(Object(error).code),
      recovered: (lost) => told.push({ lost }),
    },
  });
  return { upload, service, told };
}

const eventOf = ({ contents }: Log) => contents.event ?? "";

test("GIVEN lines WHEN a second has passed THEN they are one message, in their order", async () => {
  const { upload, service } = start();
  for (const event of ["one", "two", "three"]) upload.write(line(event));
  expect(service.asked).toBe(0);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(service.messages).toEqual([["one", "two", "three"]]);
  upload.write(line("four"));
  await jest.advanceTimersByTimeAsync(1_000);
  expect(service.messages).toEqual([["one", "two", "three"], ["four"]]);
});

test("GIVEN lines WHEN the log is flushed THEN they are sent at once, and it waits for the answer", async () => {
  const { upload, service } = start();
  upload.write(line("last"));
  await upload.flush();
  expect(service.messages).toEqual([["last"]]);
});

test("GIVEN more than a message holds WHEN it is sent THEN it is several, none larger than CLS takes, in order", async () => {
  const { upload, service } = start();
  const events = Array.from({ length: 20 }, (_, n) => `${n}-${"x".repeat(100_000)}`);
  for (const event of events) upload.write(line(event));
  await upload.flush();
  expect(service.messages.length).toBeGreaterThan(3);
  expect(service.messages.flat()).toEqual(events);
});

test("GIVEN a service that fails WHEN it works again THEN nothing is missing, and each change is told once", async () => {
  const { upload, service, told } = start();
  service.fails = true;
  upload.write(line("one"));
  await jest.advanceTimersByTimeAsync(60_000);
  const { asked } = service;
  expect(told).toEqual(["CLS_NOT_ANSWERED"]);
  // After 1, 2, 4, 8, 16 and 30 seconds: it is not asked all the time.
  expect(asked).toBeLessThan(8);
  upload.write(line("two"));
  service.fails = false;
  await jest.advanceTimersByTimeAsync(30_000);
  expect(service.messages).toEqual([["one", "two"]]);
  expect(told).toEqual(["CLS_NOT_ANSWERED", { lost: 0 }]);
});

test("GIVEN a service that fails WHEN the log is flushed THEN that ends, and the lines wait", async () => {
  const { upload, service } = start();
  service.fails = true;
  upload.write(line("one"));
  await upload.flush();
  service.fails = false;
  await upload.flush();
  expect(service.messages).toEqual([["one"]]);
});

test("GIVEN a service that fails for long WHEN more lines come than fit THEN the first wait, and the rest are counted", async () => {
  const { upload, service, told } = start();
  service.fails = true;
  const long = "x".repeat(1024 * 1024);
  for (let count = 0; count < 20; count += 1) upload.write(line(`${count}-${long}`));
  await upload.flush();
  service.fails = false;
  await upload.flush();
  expect(service.messages.flat().map((event) => event.split("-")[0])).toEqual([
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
  ]);
  expect(told).toEqual(["CLS_NOT_ANSWERED", { lost: 13 }]);
});
