/** RFC 7468: base 64 in lines of 64 between two markers. */
export function toPem(label: string, der: ArrayBuffer | Uint8Array): string {
  const bytes = Array.from(new Uint8Array(der), (byte) => String.fromCharCode(byte)).join('');
  const lines = btoa(bytes).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** The bytes of the first such block; null where there is none, or what is in it is not base 64. */
export function fromPem(label: string, text: string): Uint8Array<ArrayBuffer> | null {
  const [begin, end] = [`-----BEGIN ${label}-----`, `-----END ${label}-----`];
  const start = text.indexOf(begin);
  const stop = text.indexOf(end, start);
  if (start === -1 || stop === -1) return null;
  return fromBase64(text.slice(start + begin.length, stop).replace(/\s/g, ''));
}

/** Null for what is not base 64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return null;
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

export function toHex(bytes: ArrayBuffer | Uint8Array): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
