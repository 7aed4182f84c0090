import { join } from "node:path";

const root = join(__dirname, "..");

/** The files and folders of this package, as absolute paths. */
export const packageFiles = {
  manifest: join(root, "package.json"),
  names: join(root, "names.json"),
  schema: join(root, "schema.json"),
  lib: join(root, "lib"),
  generator: join(root, "generator"),
};
