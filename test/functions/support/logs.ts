/** A line of a function's log. */
export type LogLine = Readonly<Record<string, unknown>>;

/** Keeps what is written to stdout out of the test's own output; `text` is all of it, `lines` parses it. */
export function captureLogs(): { text(): string; lines(): LogLine[]; forget(): void; restore(): void } {
  let written = "";
  const write = jest.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    written += chunk.toString();
    return true;
  });
  return {
    text: () => written,
    lines: () =>
      written
        .split("\n")
        .filter((line) => line !== "")
        .map((line): LogLine => JSON.parse(line)),
    forget: () => {
      written = "";
    },
    restore: () => write.mockRestore(),
  };
}
