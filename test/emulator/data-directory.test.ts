import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DataDirectory } from "../../emulator/data-directory";

describe("a data directory", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "data directory "));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ["a file", "file", "EEXIST"],
    ["something below a file", "file/data", "ENOTDIR"],
  ])("cannot be %s", (_, name, code) => {
    writeFileSync(path.join(folder, "file"), "");
    const directory = path.join(folder, name);
    const claim = () => DataDirectory.claim(directory);
    expect(claim).toThrow(
      expect.objectContaining({
        code: "DATA_DIRECTORY_UNUSABLE",
        message: `${directory} cannot be a data directory: ${code}.`,
        fix: expect.stringContaining("--data DIR"),
      }),
    );
  });

  test("is made where it is not there, and may be claimed again once it is released", () => {
    const directory = path.join(folder, "a/b");
    DataDirectory.claim(directory).release();
    DataDirectory.claim(directory).release();
  });
});
