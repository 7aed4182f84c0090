/** Memory in GB and CPUs, as TencentDB sells them together; the fewest CPUs of a memory first. */
const SIZES = [
  [1, 1],
  [2, 1],
  [2, 2],
  [4, 2],
  [8, 2],
  [8, 4],
  [16, 4],
  [32, 8],
  [64, 16],
] as const;

/** What a version of PostgreSQL is called; the newest last. */
export const VERSIONS = (["13", "14", "15", "16"] as const).map((major) => ({
  major,
  version: `${major}.0`,
  kernel: `v${major}.0_r1.0`,
}));

/** The version that a kernel is of, for example v16.0_r1.0. */
export const versionOf = (kernelVersion: string) => VERSIONS.find(({ kernel }) => kernel === kernelVersion);

/** A size that can be bought, in GB of memory; without a number of CPUs the one with the fewest. */
export const sizeOf = (memoryGb: number, cpu?: number) =>
  SIZES.find(([memory, cpus]) => memory === memoryGb && (cpu === undefined || cpu === cpus));

/** What can be bought: every size of every version. Memory is in MB here and in GB everywhere else in the API. */
export const SPECIFICATIONS = VERSIONS.flatMap(({ major, version, kernel }) =>
  SIZES.map(([memoryGb, Cpu]) => ({
    SpecCode: `pg.it.${major}.${Cpu}c${memoryGb}g`,
    ...{ MajorVersion: major, Version: version, KernelVersion: kernel, VersionName: `PostgreSQL ${major}` },
    ...{ Cpu, Memory: memoryGb * 1024, MinStorage: 10, MaxStorage: 30_000, Qps: 1000 },
    ...{ Pid: 0, Type: "TS85", IsSupportTDE: 0 },
  })),
);
