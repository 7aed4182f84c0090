// Loaded before a program: whoever asks for cdktf gets the fork, as with "cdktf": "npm:cdktn@…" in package.json.
const Module = require("node:module");

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...others) =>
  resolve(request.replace(/^cdktf(?=\/|$)/, "cdktn"), ...others);
