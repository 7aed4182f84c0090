/** The fate of a message, in numbers of recipients. */
export interface Delivery {
  readonly sent: number;
  readonly gone: number;
  readonly failed: number;
}

/** The delivery of what nobody needs. */
export const NOBODY: Delivery = { sent: 0, gone: 0, failed: 0 };

/** The numbers of two deliveries together. */
export const sum = (one: Delivery, other: Delivery): Delivery => ({
  sent: one.sent + other.sent,
  gone: one.gone + other.gone,
  failed: one.failed + other.failed,
});
