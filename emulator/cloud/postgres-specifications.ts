/** Memory in GB and CPUs, as TencentDB sells them together. */
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

const MAJOR_VERSIONS = ["13", "14", "15", "16"] as const;

/** What can be bought: every size of every version. Memory is in MB here and in GB everywhere else in the API. */
export const SPECIFICATIONS = MAJOR_VERSIONS.flatMap((MajorVersion) =>
  SIZES.map(([memoryGb, Cpu]) => ({
    SpecCode: `pg.it.${MajorVersion}.${Cpu}c${memoryGb}g`,
    ...{
      MajorVersion,
      Version: `${MajorVersion}.0`,
      VersionName: `PostgreSQL ${MajorVersion}`,
      KernelVersion: "",
    },
    ...{ Cpu, Memory: memoryGb * 1024, MinStorage: 10, MaxStorage: 30_000, Qps: 1000 },
    ...{ Pid: 0, Type: "TS85", IsSupportTDE: 0 },
  })),
);
