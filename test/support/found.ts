/** Whether a probe of something that is not part of the install succeeds; says so on stderr where not. */
export function found(what: string, probe: () => void): boolean {
  try {
    probe();
    return true;
  } catch {
    process.stderr.write(`skipped: tests that need ${what}, which was not found\n`);
    return false;
  }
}
