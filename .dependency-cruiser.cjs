/** The arrows between the folders: which may import which. `npm run lint` holds them. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: `^${from}/` },
  to: {
    path: "^(infra|functions|gateway|emulator|conformance|test|bench|soak)/",
    pathNot: `^(${allowed.join("|")})`,
  },
});

module.exports = {
  forbidden: [
    only("functions-import-nothing-outside", "functions", ["functions/"], "A function is a zip of its own."),
    only(
      "gateway-knows-the-wire-only",
      "gateway",
      ["gateway/", "functions/shared/wire/"],
      "The gateway knows functions through Invoker and the wire contract.",
    ),
    only("infra-imports-no-function-code", "infra", ["infra/"], "infra/ bundles functions by path."),
    only(
      "emulator-reads-infra-output-only",
      "emulator",
      ["emulator/", "gateway/", "functions/shared/wire/"],
      "The emulator runs cdktf.out; it never imports infra's code.",
    ),
    only(
      "conformance-knows-the-contract-only",
      "conformance",
      ["conformance/", "functions/shared/wire/"],
      "What is checked from outside may be anybody's.",
    ),
    only(
      "soak-knows-the-outside-only",
      "soak",
      ["soak/"],
      "A soak uses the system as its clients do, through its addresses.",
    ),
    {
      name: "what-runs-does-not-know-who-asked",
      comment:
        "The emulator's core runs descriptions: of a synthesized stack, or of what came through the API.",
      severity: "error",
      from: { path: "^emulator/(core|runtime|postgres)/" },
      to: { path: "^emulator/(stack|cloud|cli)/" },
    },
    {
      name: "what-runs-does-not-know-its-faults",
      comment: "Faults stand between the parts; where there are none, nothing is there.",
      severity: "error",
      from: { path: "^emulator/(core|runtime|postgres|stack|cloud)/" },
      to: { path: "^emulator/faults/" },
    },
    {
      name: "roles-do-not-import-each-other",
      comment: "register, transmit and cleanup share through functions/shared only.",
      severity: "error",
      from: { path: "^functions/(register|transmit|cleanup)/" },
      to: { path: "^functions/(register|transmit|cleanup)/", pathNot: "^functions/$1/" },
    },
    {
      name: "shared-does-not-import-roles",
      severity: "error",
      from: { path: "^functions/shared/" },
      to: { path: "^functions/(register|transmit|cleanup)/" },
    },
    {
      name: "wire-stands-alone",
      comment:
        "The wire contract is what the gateway and the functions agree on; it imports nothing of either.",
      severity: "error",
      from: { path: "^functions/shared/wire/" },
      to: { path: "^functions/", pathNot: "^functions/shared/wire/" },
    },
    {
      name: "cdktf-in-infra-only",
      comment: "A change to the fork cdktn must stay a change of one dependency line.",
      severity: "error",
      from: { path: "^(functions|gateway|emulator)/" },
      to: { path: "node_modules/(cdktf|constructs)/" },
    },
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules|^packages/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
