import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { requireTerraform } from "../../../infra/terraform/terraform";
import { terraformOfVersion } from "../../support/terraform-of-version";

const folder = mkdtempSync(path.join(tmpdir(), "terraform-version-"));
const { PATH } = process.env;

afterEach(() => {
  process.env.PATH = PATH;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the version of Terraform", () => {
  test.each(["1.8.0", "1.8.0-rc1", "1.11.4", "2.0.0"])("%s is taken", async (version) => {
    process.env.PATH = terraformOfVersion(version, folder);
    await requireTerraform();
  });

  test.each(["1.7.5", "1.0.11", "0.15.5"])("%s is refused, with the one that is needed", async (version) => {
    process.env.PATH = terraformOfVersion(version, folder);
    await expect(requireTerraform()).rejects.toMatchObject({
      code: "TERRAFORM_TOO_OLD",
      message: `The command terraform in PATH is of version ${version}. Needed: 1.8 or newer.`,
      fix: expect.stringContaining("Terraform 1.8 or newer"),
    });
  });
});
