/** An error in the way in which every command writes it, on stderr: what the runbook looks up, then the way out. */
export const toldError = ({
  code,
  message,
  fix,
}: {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}): string => `${code}: ${message}\n→ ${fix}\n`;
