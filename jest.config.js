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
  // Most tests wait for child processes and sockets: as many files at once as there are cores.
  maxWorkers: "100%",
  testTimeout: 60_000,
};
