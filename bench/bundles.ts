import path from "node:path";
import { bundleAll } from "../infra/constructs/bundle";
import { renderTable } from "./table";

const ROOT = path.join(__dirname, "..");

/** The largest that a function's bundle may be, minified, in bytes. */
const AIM_BYTES = 120_000;

/** How large each function's bundle is, and what of it comes from where, in bytes. */
export interface BundlesResult {
  readonly bench: "bundles";
  readonly aimBytes: number;
  readonly bundles: readonly {
    readonly role: string;
    readonly bytes: number;
    readonly sources: Readonly<Record<string, number>>;
  }[];
}

/** Bundles the functions as they are deployed. Nothing here depends on the machine. */
export async function benchBundles(): Promise<BundlesResult> {
  const programs = ["register", "transmit", "cleanup"].map((role) => ({
    role,
    entry: path.join(ROOT, "functions", role, "index.ts"),
  }));
  const bundles = bundleAll(ROOT, programs).map(({ role, code, sources }) => {
    const from: Record<string, number> = {};
    for (const source of sources) {
      const name = /node_modules\/([^/]+)/.exec(source.path)?.[1] ?? "functions";
      from[name] = (from[name] ?? 0) + source.bytes;
    }
    return { role, bytes: code.length, sources: from };
  });
  return { bench: "bundles", aimBytes: AIM_BYTES, bundles };
}

export function renderBundles({ bundles, aimBytes }: BundlesResult): string {
  const names = [...new Set(bundles.flatMap(({ sources }) => Object.keys(sources)))];
  const kb = (bytes = 0) => (bytes / 1_000).toFixed(1);
  const rows = bundles.map(({ role, bytes, sources }) => [
    ...[role, kb(bytes), ...names.map((name) => kb(sources[name]))],
    `aim ≤ ${kb(aimBytes)}, ${bytes <= aimBytes ? "met" : "missed"}`,
  ]);
  return renderTable([["KB", "bundle", ...names, ""], ...rows]);
}
