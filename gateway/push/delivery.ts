import type { PushBatch, PushRequest } from "../../functions/shared/wire/push";
import type { Fate } from "./fate";

/** Carries pushes out. Never rejects. */
export interface Delivery {
  /** Carries out a push to one connection: at once, where nothing has to be waited for. */
  deliver(push: PushRequest): Fate | Promise<Fate>;
  /** Sends one message to many connections, and gives the fate of each in order. */
  deliverBatch(batch: PushBatch): Promise<readonly Fate[]>;
}
