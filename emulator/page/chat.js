import { binaryText } from "./binary.js";
import { FIRST_ROOM, isRoomName, parseServerFrame } from "./chat-v1.js";
import { stayConnected } from "./connection.js";
import { byId } from "./dom.js";
import { createMembers } from "./members.js";
import { createMessageLog } from "./message-log.js";
import { createNumbers } from "./numbers.js";
import { createRawFrames } from "./raw-frames.js";

const roomName = byId("room-name", HTMLHeadingElement);
const stateLine = byId("connection-state", HTMLParagraphElement);
const roomForm = byId("room-form", HTMLFormElement);
const roomInput = byId("room", HTMLInputElement);
const tokenForm = byId("token-form", HTMLFormElement);
const tokenInput = byId("token", HTMLInputElement);
const messageForm = byId("message-form", HTMLFormElement);
const messageInput = byId("message", HTMLInputElement);
const sendButton = byId("send", HTMLButtonElement);

const log = createMessageLog(byId("log", HTMLElement), byId("messages", HTMLOListElement));
const members = createMembers(byId("members", HTMLUListElement), askWho);
const rawFrames = createRawFrames({
  drawer: byId("raw", HTMLElement),
  list: byId("raw-list", HTMLOListElement),
  toggle: byId("raw-toggle", HTMLButtonElement),
});

/** The id of every join. Those of messages are numbers. */
const JOIN = "join";

let room = FIRST_ROOM;
/** Of the messages in this room. */
const numbers = createNumbers();
/**
 * The number that the last join asked after.
 *
 * @type {number | undefined}
 */
let joinedAfter;
let messagesSent = 0;
/** Kept here alone: not in the address, not in the browser's storage. */
let token = "";

/**
 * Own messages whose delivery report is still to come, by the id that the server echoes.
 *
 * @type {Map<string, ReturnType<typeof log.addMine>>}
 */
const unreported = new Map();

const connection = stayConnected({
  token: () => token,
  onState: showState,
  onFrame: (data) => {
    if (typeof data === "string") receiveText(data);
    else log.addPlain("binary", binaryText(data));
  },
  onHeartbeat: askWho,
  onTraffic: rawFrames.record,
});

function askWho() {
  connection.send({ type: "who", room });
}

/** @param {import("./connection.js").ConnectionState} state */
function showState(state) {
  stateLine.dataset.state = state.kind;
  sendButton.disabled = state.kind !== "open";
  if (state.kind === "open") {
    stateLine.textContent = "Connected";
    tokenForm.hidden = true;
    comeIn(FIRST_ROOM);
  } else if (state.kind === "connecting") {
    stateLine.textContent = "Connecting…";
  } else {
    stateLine.textContent = `Offline, retry in ${Math.ceil(state.delayMs / 1000)}\u00a0s`;
    // The browser does not tell a page why: it may be for want of a token.
    if (state.refused) tokenForm.hidden = false;
    for (const setReport of unreported.values()) setReport("connection lost before a report", "undelivered");
    unreported.clear();
  }
}

/** @param {string} text */
function receiveText(text) {
  const frame = parseServerFrame(text);
  switch (frame?.type) {
    case undefined:
      return log.addPlain("plain text", text);
    case "message":
      if (frame.room !== room || !numbers.take(frame.seq)) return;
      log.addTheirs({ author: frame.from, text: frame.text, at: frame.at });
      // Whoever connects is in the lobby without having joined it, so a message may be the first sign of them.
      if (!members.has(frame.from)) members.refresh();
      return;
    case "direct":
      return log.addTheirs({ author: `${frame.from}, to you alone`, text: frame.text, at: frame.at });
    case "joined":
    case "left":
      if (frame.room !== room) return;
      log.addNotice(`${frame.user} ${frame.type}`);
      return members.refresh();
    case "who":
      if (frame.room === room) members.answered(frame.users);
      return;
    case "ack":
      if (frame.room === room && frame.seq !== undefined) {
        if (frame.id === JOIN) return cameIn(frame.seq, frame.more);
        numbers.take(frame.seq);
      }
      return report(frame.id, deliveryReport(frame), "delivered");
    case "error": {
      const problem = `${frame.code}: ${frame.message}`;
      if (!report(frame.id, problem, "undelivered")) log.addError(problem);
      return;
    }
  }
}

/**
 * @param {string | undefined} id
 * @param {string} text
 * @param {"delivered" | "undelivered"} outcome
 * @returns {boolean} whether a message waited for it
 */
function report(id, text, outcome) {
  const setReport = id === undefined ? undefined : unreported.get(id);
  if (id === undefined || setReport === undefined) return false;
  unreported.delete(id);
  setReport(text, outcome);
  return true;
}

/** @param {import("./chat-v1.js").AckFrame} ack */
function deliveryReport({ sent, gone, failed }) {
  if (sent + gone + failed === 0) return "nobody else is here";
  const parts = [`delivered to ${sent}`];
  if (gone > 0) parts.push(`${gone} gone`);
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join(", ");
}

/**
 * What was missed has come, or as much of it as comes at once.
 *
 * @param {number} seq
 * @param {boolean} more
 */
function cameIn(seq, more) {
  numbers.reached(joinedAfter, seq);
  if (more) askToJoin();
}

/** With the number up to which all has come, so that what was said meanwhile comes too. */
function askToJoin() {
  joinedAfter = numbers.complete;
  connection.send({ type: "join", room, after: joinedAfter, id: JOIN });
}

/**
 * Makes the connection a member of the current room, and of no other.
 *
 * @param {string} previous the room that it is a member of
 */
function comeIn(previous) {
  askToJoin();
  if (previous !== room) connection.send({ type: "leave", room: previous });
  members.restart();
}

/** The room is named by the address, so that it can be shared and survives a reload. */
function followAddress() {
  const wanted = location.hash.slice(1) || FIRST_ROOM;
  if (!isRoomName(wanted)) {
    log.addError(`"${wanted}" is not a room name: ${roomInput.title}`);
    return;
  }
  const previous = room;
  room = wanted;
  roomName.textContent = room;
  roomInput.value = room;
  document.title = `${room} · Chat`;
  if (previous === room) return;
  log.clear();
  numbers.forget();
  comeIn(previous);
}

window.addEventListener("hashchange", followAddress);
followAddress();

roomForm.addEventListener("submit", (event) => {
  event.preventDefault();
  location.hash = roomInput.value;
  messageInput.focus();
});

tokenForm.addEventListener("submit", (event) => {
  event.preventDefault();
  token = tokenInput.value;
  tokenInput.value = "";
  connection.retry();
});

messageForm.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = messageInput.value;
  const id = String(messagesSent + 1);
  if (!connection.send({ type: "message", room, data: text, id })) return;
  messagesSent += 1;
  unreported.set(id, log.addMine(text));
  messageInput.value = "";
});
