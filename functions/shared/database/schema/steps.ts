import { connections } from "./001-connections";
import { members } from "./002-members";
import { rooms } from "./003-rooms";
import { messages } from "./004-messages";
import { frameRates } from "./005-frame-rates";
import { admins } from "./006-admins";
import { broadcasts } from "./007-broadcasts";
import { connectionsByUser } from "./008-connections-by-user";
import { roomUse } from "./009-room-use";
import { broadcastsAgain } from "./010-broadcasts-again";

/**
 * The schema's history: step n brings a database from level n − 1 to level n. Steps only add, and a step that was
 * released never changes, so that functions of an older release go on working with a database that is ahead of them.
 */
export const steps: readonly string[] = [
  connections,
  members,
  rooms,
  messages,
  frameRates,
  admins,
  broadcasts,
  connectionsByUser,
  roomUse,
  broadcastsAgain,
];
