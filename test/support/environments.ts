import type { Environments } from "../../infra/environment";

/**
 * The table of the tests: what they take for granted must not depend on what somebody declares in
 * infra/environments.ts. Without auth, for clients who come as guests; dev and staging can be destroyed, prod cannot.
 */
export const testEnvironments = {
  dev: {
    region: "ap-guangzhou",
    zones: ["ap-guangzhou-6"],
    gateway: "api-gateway",
    functions: { memoryMb: 128, timeoutSeconds: 10, runtime: "Nodejs20.19", concurrency: 5 },
    database: {
      memoryGb: 2,
      cpu: 1,
      storageGb: 10,
      majorVersion: 16,
      chargeType: "POSTPAID_BY_HOUR",
      protected: false,
    },
    tags: {},
  },
  staging: {
    region: "ap-guangzhou",
    zones: ["ap-guangzhou-6"],
    gateway: "api-gateway",
    functions: { memoryMb: 256, timeoutSeconds: 10, runtime: "Nodejs20.19", concurrency: 10 },
    database: {
      memoryGb: 2,
      cpu: 1,
      storageGb: 20,
      majorVersion: 16,
      chargeType: "POSTPAID_BY_HOUR",
      protected: false,
    },
    tags: {},
  },
  prod: {
    region: "ap-guangzhou",
    zones: ["ap-guangzhou-6", "ap-guangzhou-7"],
    gateway: "api-gateway",
    functions: { memoryMb: 256, timeoutSeconds: 10, runtime: "Nodejs20.19", concurrency: 50 },
    database: {
      memoryGb: 4,
      cpu: 2,
      storageGb: 100,
      majorVersion: 16,
      chargeType: "POSTPAID_BY_HOUR",
      protected: true,
    },
    tags: {},
  },
} satisfies Environments;
