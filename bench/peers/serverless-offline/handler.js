// The functions of serverless-offline, in its own process: they let every client in, and remember who is connected.
const connected = new Set();

// As programs/held-bytes.ts.
function heldBytes() {
  for (let times = 0; times < 2; times += 1) global.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

process.on("message", ({ memory }) =>
  process.send(memory ? { bytes: heldBytes() } : { ids: [...connected] }),
);

exports.connect = async ({ requestContext }) => {
  connected.add(requestContext.connectionId);
  return { statusCode: 200 };
};

exports.disconnect = async ({ requestContext }) => {
  connected.delete(requestContext.connectionId);
  return { statusCode: 200 };
};
