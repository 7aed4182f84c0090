/**
 * The regions that an environment can be in: where the cloud's API is documented to be reached (583/17237 for SCF,
 * 628/36597 for API Gateway), older editions included. It catches slips of the pen; whether an account may use a region,
 * and what is for sale there, only the cloud knows, and says while planning.
 */
export const REGIONS = [
  "ap-bangkok",
  "ap-beijing",
  "ap-chengdu",
  "ap-chongqing",
  "ap-guangzhou",
  "ap-hongkong",
  "ap-jakarta",
  "ap-mumbai",
  "ap-nanjing",
  "ap-seoul",
  "ap-shanghai",
  "ap-shanghai-fsi",
  "ap-shenzhen-fsi",
  "ap-singapore",
  "ap-tokyo",
  "eu-frankfurt",
  "na-ashburn",
  "na-siliconvalley",
  "na-toronto",
  "sa-saopaulo",
] as const;
