import { lockError } from "../../../infra/terraform/state-lock";

describe("a state that cannot be locked", () => {
  // As Terraform 1.11 wrote it where another run had the lock of a state in COS.
  const held = `
│ Error: Error acquiring the state lock
│ 
│ Error message: lock file websocket/dev/terraform.tfstate.tflock exists
│ Lock Info:
│   ID:        5bd0d5c3
│   Path:      websocket/dev/terraform.tfstate.tflock
│   Operation: OperationTypeApply
│   Who:       ada@desk
│   Version:   1.11.4
│   Created:   2026-01-01 00:00:00 UTC
│   Info:      
`;

  test("is locked by whom Terraform names, with the ID that unlocks it", () => {
    const error = lockError("dev", held);
    expect(error).toMatchObject({ code: "STATE_LOCKED" });
    expect(error?.message).toContain("  ID:        5bd0d5c3\n");
    expect(error?.message).toContain("  Who:       ada@desk\n");
  });

  test("is locked by nobody where the lock itself fails", () => {
    const failed =
      "Error: Error acquiring the state lock\n\nError message: failed to create tag: UnauthorizedOperation";
    expect(lockError("dev", failed)).toBeUndefined();
    expect(lockError("dev", "Error: something else")).toBeUndefined();
  });
});
