/** The events that the gateway sends, as its contract has them. */
export const registerEvent = (connectionId: string, websocket: Record<string, string> = {}) => ({
  requestContext: {
    serviceName: "chat",
    path: "/chat",
    httpMethod: "GET",
    requestId: "request-of-the-gateway",
    identity: {},
    sourceIp: "203.0.113.7",
    stage: "release",
    websocketEnable: true,
  },
  websocket: { action: "connecting", secConnectionID: connectionId, ...websocket },
});

export const textEvent = (connectionId: string, data: string) => ({
  websocket: { action: "data send", secConnectionID: connectionId, dataType: "text", data },
});

export const binaryEvent = (connectionId: string, bytes: Uint8Array) => ({
  websocket: {
    action: "data send",
    secConnectionID: connectionId,
    dataType: "binary",
    data: Buffer.from(bytes).toString("base64"),
  },
});

export const cleanupEvent = (connectionId: string) => ({
  websocket: { action: "closing", secConnectionID: connectionId },
});

export const timerEvent = {
  Type: "Timer",
  TriggerName: "sweep",
  Time: "2026-01-01T00:00:00Z",
  Message: "",
};
