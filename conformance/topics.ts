import type { Topic } from "./case";
import { connections } from "./cases/connections";
import { departures } from "./cases/departures";
import { errors } from "./cases/errors";
import { fidelity } from "./cases/fidelity";
import { handshakes } from "./cases/handshakes";
import { idleConnections } from "./cases/idle";
import { kicks } from "./cases/kicks";
import { pushConnections } from "./cases/push-connections";
import { pushEndpoint } from "./cases/push-endpoint";
import { replay } from "./cases/replay";
import { rooms } from "./cases/rooms";
import { sizes } from "./cases/sizes";
import { slowReaders } from "./cases/slow-readers";
import { subprotocols } from "./cases/subprotocols";
import { tokens } from "./cases/tokens";

/** All that is checked, in order. */
export const topics: readonly Topic[] = [
  handshakes,
  subprotocols,
  tokens,
  connections,
  fidelity,
  sizes,
  rooms,
  errors,
  replay,
  departures,
  kicks,
  slowReaders,
  pushEndpoint,
  pushConnections,
  idleConnections,
];
