/** The WebSocket subprotocol that this page speaks. */
export const SUBPROTOCOL = "chat.v1";

/** Every connection is a member of this room from the start. */
export const FIRST_ROOM = "lobby";

/** @param {string} name */
export const isRoomName = (name) => /^[A-Za-z0-9._:-]{1,64}$/.test(name);

/**
 * What the server says in `chat.v1`. `at` is a moment; sent, gone and failed are numbers of recipients; `seq` is a message's number in its room.
 *
 * @typedef {{ type: "message", room: string, seq: number, from: string, text: string, at: Date }} MessageFrame
 * @typedef {{ type: "direct", from: string, text: string, at: Date }} DirectFrame
 * @typedef {{ type: "ack", id: string | undefined, room: string | undefined, seq: number | undefined, more: boolean,
 *   sent: number, gone: number, failed: number }} AckFrame
 * @typedef {{ type: "joined" | "left", room: string, user: string }} PresenceFrame
 * @typedef {{ type: "who", room: string, users: string[] }} WhoFrame
 * @typedef {{ type: "error", code: string, message: string, id: string | undefined }} ErrorFrame
 * @typedef {MessageFrame | DirectFrame | AckFrame | PresenceFrame | WhoFrame | ErrorFrame} ServerFrame
 */

/**
 * Reads a text frame. Undefined means that it is not `chat.v1`: the server relays the frames of plain clients as
 * they are.
 *
 * @param {string} text
 * @returns {ServerFrame | undefined}
 */
export function parseServerFrame(text) {
  const frame = parseObject(text);
  if (frame === undefined) return undefined;
  const { type, room, seq, more, from, at, id, user, users, code, message, sent, gone, failed } = frame;
  switch (type) {
    case "message":
      return isText(room) && isNumber(seq) && isText(from) && isMoment(at)
        ? { type, room, seq, from, text: dataText(frame.data), at: new Date(at) }
        : undefined;
    case "direct":
      return isText(from) && isMoment(at)
        ? { type, from, text: dataText(frame.data), at: new Date(at) }
        : undefined;
    case "ack":
      return isNumber(sent) && isNumber(gone) && isNumber(failed)
        ? { type, id: idText(id), ...numbered(room, seq), more: more === true, sent, gone, failed }
        : undefined;
    case "joined":
    case "left":
      return isText(room) && isText(user) ? { type, room, user } : undefined;
    case "who":
      return isText(room) && Array.isArray(users) && users.every(isText) ? { type, room, users } : undefined;
    case "error":
      return isText(code) && isText(message) ? { type, code, message, id: idText(id) } : undefined;
    default:
      return undefined;
  }
}

/**
 * @param {string} text
 * @returns {Record<string, unknown> | undefined}
 */
function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
const isText = (value) => typeof value === "string";

/**
 * @param {unknown} value
 * @returns {value is number}
 */
const isNumber = (value) => typeof value === "number";

/**
 * @param {unknown} value
 * @returns {value is string}
 */
const isMoment = (value) => isText(value) && !Number.isNaN(Date.parse(value));

/**
 * @param {unknown} room
 * @param {unknown} seq
 */
const numbered = (room, seq) => ({
  room: isText(room) ? room : undefined,
  seq: isNumber(seq) ? seq : undefined,
});

/** @param {unknown} id */
const idText = (id) => (isText(id) ? id : undefined);

/**
 * Other clients may send any JSON as the data of a message.
 *
 * @param {unknown} data
 * @returns {string}
 */
const dataText = (data) => (isText(data) ? data : (JSON.stringify(data) ?? ""));
