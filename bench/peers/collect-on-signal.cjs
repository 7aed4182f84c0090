// Loaded before a program whose memory is measured: what is garbage is not held. Needs --expose-gc.
process.on("SIGUSR2", () => global.gc());
