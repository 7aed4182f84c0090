const { availableParallelism } = require("node:os");

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/support/global-teardown.ts",
  transform: {
    // jose is published as ECMAScript modules alone.
    "\\.ts$|/node_modules/jose/.*\\.js$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript", decorators: true } } },
    ],
  },
  transformIgnorePatterns: ["/node_modules/(?!(@cdktf/provider-tencentcloud|jose)/)"],
  modulePathIgnorePatterns: ["<rootDir>/.data", "<rootDir>/cdktf.out"],
  testSequencer: "<rootDir>/test/support/longest-first.cjs",
  // Many tests wait for processes, sockets and clocks: with a file for each core alone a third of the machine is idle.
  // One more for the faults, which take minutes of a worker and little of a core.
  maxWorkers: Math.ceil(1.5 * availableParallelism()) + 1,
  testTimeout: 60_000,
};
