// The functions of serverless-offline, in its own process: they let every client in, and remember who is connected.
const connected = new Set();

process.on("message", () => process.send({ ids: [...connected] }));

exports.connect = async ({ requestContext }) => {
  connected.add(requestContext.connectionId);
  return { statusCode: 200 };
};

exports.disconnect = async ({ requestContext }) => {
  connected.delete(requestContext.connectionId);
  return { statusCode: 200 };
};
