const BYTES_SHOWN = 48;

/**
 * Bytes as a reader sees them: their number, then the first ones in hexadecimal.
 *
 * @param {ArrayBuffer} data
 * @returns {string}
 */
export function binaryText(data) {
  const bytes = new Uint8Array(data);
  const shown = Array.from(bytes.subarray(0, BYTES_SHOWN), (byte) => byte.toString(16).padStart(2, "0"));
  if (bytes.length > BYTES_SHOWN) shown.push("…");
  return `${bytes.length} ${bytes.length === 1 ? "byte" : "bytes"}: ${shown.join(" ")}`;
}
