const { createServer } = require("node:http");
const { Server } = require("socket.io");

// One room of socket.io with every client in it; what is posted is broadcast to the room.
const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    io.to("room").emit("message", Buffer.concat(chunks).toString());
    response.end("ok");
  });
});
// Its own pings are frames as well, and would be counted.
const io = new Server(server, { pingInterval: 3_600_000, serveClient: false });
io.on("connection", (socket) => socket.join("room"));
server.keepAliveTimeout = 600_000;
server.listen(0, "127.0.0.1");
process.on("message", () => process.send({ port: server.address().port }));
process.on("disconnect", () => process.exit(0));
