import { SUBPROTOCOL } from "./chat-v1.js";

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 15_000;
const HEARTBEAT_MS = 25_000;

/**
 * @typedef {{ kind: "connecting" } | { kind: "open" } | { kind: "waiting", delayMs: number, refused: boolean }} ConnectionState
 *   `refused`: the last attempt never opened
 *
 * @typedef {object} ConnectionListener
 * @property {() => string} token what proves who the client is, empty where nothing does; asked for at each attempt
 * @property {(state: ConnectionState) => void} onState
 * @property {(data: string | ArrayBuffer) => void} onFrame a frame from the server
 * @property {() => void} onHeartbeat time to send a frame that the server answers
 * @property {(direction: "in" | "out" | "event", data: string | ArrayBuffer) => void} onTraffic everything, for the
 *   record: frames both ways and what happened to the socket
 */

/**
 * Stays connected to the server that served this page: after a loss it tries again, each time later and never at the
 * same moment as other clients, and gives up a socket on which a whole heartbeat brought nothing.
 *
 * @param {ConnectionListener} listener
 * @returns {{ send: (frame: object) => boolean, retry: () => void }} `send` tells whether the frame went to an open
 *   socket; `retry` ends the wait for the next attempt
 */
export function stayConnected(listener) {
  /** @type {WebSocket | undefined} */
  let socket;
  let failures = 0;
  /** @type {number | undefined} */
  let nextAttempt;

  async function connect() {
    nextAttempt = undefined;
    listener.onState({ kind: "connecting" });
    try {
      const url = await websocketUrl();
      const token = listener.token();
      // A page can set no header of the handshake but the subprotocols.
      follow(new WebSocket(url, token === "" ? SUBPROTOCOL : [SUBPROTOCOL, `bearer.${token}`]));
    } catch (error) {
      tryLater(String(error), true);
    }
  }

  /** @param {WebSocket} opened */
  function follow(opened) {
    let heard = true;
    let heartbeat = 0;
    // Aborting it removes every listener, so that a socket once given up is never heard again.
    const following = new AbortController();
    const { signal } = following;
    opened.binaryType = "arraybuffer";

    /** @param {string} reason */
    function giveUp(reason) {
      following.abort();
      clearInterval(heartbeat);
      const refused = socket === undefined;
      socket = undefined;
      tryLater(reason, refused);
    }

    function beat() {
      if (!heard) {
        opened.close();
        return giveUp("the server has gone silent");
      }
      heard = false;
      listener.onHeartbeat();
    }

    opened.addEventListener(
      "open",
      () => {
        socket = opened;
        heartbeat = setInterval(beat, HEARTBEAT_MS);
        listener.onTraffic("event", `connected, subprotocol ${opened.protocol || "none"}`);
        listener.onState({ kind: "open" });
      },
      { signal },
    );
    opened.addEventListener(
      "message",
      ({ data }) => {
        heard = true;
        failures = 0;
        listener.onTraffic("in", data);
        listener.onFrame(data);
      },
      { signal },
    );
    opened.addEventListener(
      "close",
      ({ code, reason }) => giveUp(`closed with code ${code}${reason && `: ${reason}`}`),
      { signal },
    );
  }

  /**
   * @param {string} reason
   * @param {boolean} refused
   */
  function tryLater(reason, refused) {
    const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures);
    const delayMs = longest * (0.5 + Math.random() / 2);
    failures += 1;
    listener.onTraffic("event", reason);
    listener.onState({ kind: "waiting", delayMs, refused });
    nextAttempt = setTimeout(connect, delayMs);
  }

  connect();
  return {
    send(frame) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      const text = JSON.stringify(frame);
      socket.send(text);
      listener.onTraffic("out", text);
      return true;
    },
    retry() {
      if (nextAttempt === undefined) return;
      clearTimeout(nextAttempt);
      connect();
    },
  };
}

/** Host and scheme are those of the page; only the path has to be asked for. */
async function websocketUrl() {
  const answer = await fetch("page.json");
  if (!answer.ok) throw new Error(`page.json was answered with HTTP ${answer.status}`);
  const { websocketPath } = await answer.json();
  const url = new URL(websocketPath, location.href);
  url.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  return url;
}
