/**
 * A short fingerprint of a text: 16 hexadecimal digits, the same on every machine. Two texts that
 * differ by chance have different ones; it is no protection against one who looks for two that have
 * not. (Two FNV-1a hashes of 32 bits with different starts, each mixed at its end.)
 */
export function digest(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193) ^ (b >>> 15);
  }
  return hex(a ^ (b >>> 7)) + hex(b ^ (a >>> 11));
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
