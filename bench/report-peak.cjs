// Loaded before a measured program: at its end it writes the kernel's account of its peak of memory, in KB.
const { writeSync } = require("node:fs");

process.on("exit", () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});
