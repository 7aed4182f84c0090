import { missingParameter, unsupportedRegion } from "./errors";

/** Regions that a stack may be in. The cloud's own list changes, and differs by service and account. */
const REGIONS: readonly unknown[] = [
  ...["ap-bangkok", "ap-beijing", "ap-chengdu", "ap-chongqing", "ap-guangzhou", "ap-hongkong", "ap-jakarta"],
  ...[
    "ap-mumbai",
    "ap-nanjing",
    "ap-seoul",
    "ap-shanghai",
    "ap-shanghai-fsi",
    "ap-shenzhen-fsi",
    "ap-singapore",
    "ap-tokyo",
  ],
  ...["eu-frankfurt", "na-ashburn", "na-siliconvalley", "na-toronto", "sa-saopaulo"],
];

/**
 * The region of a request.
 *
 * @param given its header X-TC-Region
 * @throws MissingParameter, UnsupportedRegion
 */
export function regionOf(given: string | readonly string[] | undefined): string {
  if (given === undefined || given === "") throw missingParameter("Region");
  const region = String(given);
  if (!REGIONS.includes(region)) throw unsupportedRegion(region);
  return region;
}

/** Whether a zone such as ap-guangzhou-6 is one of a region. Which numbers there are changes, and is not checked. */
export const isZoneOf = (region: string, zone: string): boolean =>
  new RegExp(`^${region}-\\d{1,2}$`).test(zone);
