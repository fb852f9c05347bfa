import { setImmediate } from 'node:timers/promises';
import { inflateSync, InflateRaw } from 'node:zlib';

const ofsDelta = 6;
const refDelta = 7;
/** So that nobody waits for a whole repository to be looked at. */
const objectsAtOnce = 1000;

/**
 * How many bytes the objects in an answer of git-upload-pack unpack to: a small file can hold a very long one, and git's
 * library unpacks each at once. Ends as soon as that is more than `most`.
 *
 * @throws for what is no such answer.
 */
export async function unpackedBytes(
  answer: Buffer,
  most: number,
): Promise<number> {
  const pack = packOf(answer);
  if (pack.length === 0) return 0;
  if (pack.toString('latin1', 0, 4) !== 'PACK') throw new Error('no pack');

  const count = pack.readUInt32BE(8);
  let at = 12;
  let total = 0;
  for (let object = 0; object < count && total <= most; object++) {
    const { type, size, end } = header(pack, at);
    at = end;
    if (type === ofsDelta) at = number(pack, at).end;
    if (type === refDelta) at += 20;
    total += size;
    if (total > most) break;
    const { content, consumed } = inflate(pack.subarray(at), size);
    at += consumed;
    // A delta says how long a base it wants, and how long a file it makes.
    if (type === ofsDelta || type === refDelta) {
      total += number(content, number(content, 0).end).value;
    }
    if (object % objectsAtOnce === 0) await setImmediate();
  }
  return total;
}

/** The first band of packets of the form: length in hex, band, bytes. */
function packOf(answer: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < answer.length) {
    const length = Number.parseInt(answer.toString('latin1', at, at + 4), 16);
    if (Number.isNaN(length)) throw new Error('no packet');
    if (length > 4 && answer[at + 4] === 1) {
      parts.push(answer.subarray(at + 5, at + length));
    }
    at += Math.max(length, 4);
  }
  return Buffer.concat(parts);
}

function header(
  pack: Buffer,
  start: number,
): { type: number; size: number; end: number } {
  let at = start;
  let byte = pack.readUInt8(at++);
  const type = Math.floor(byte / 16) % 8;
  let size = byte % 16;
  for (let unit = 16; byte >= 128; unit *= 128) {
    byte = pack.readUInt8(at++);
    size += (byte % 128) * unit;
  }
  return { type, size, end: at };
}

/** Seven bits in a byte, the lowest first, as long as the eighth is set. */
function number(buffer: Buffer, start: number): { value: number; end: number } {
  let at = start;
  let value = 0;
  for (let unit = 1; ; unit *= 128) {
    const byte = buffer.readUInt8(at++);
    value += (byte % 128) * unit;
    if (byte < 128) return { value, end: at };
  }
}

function inflate(
  packed: Buffer,
  size: number,
): { content: Buffer; consumed: number } {
  // With `info`, which the types do not know, the engine tells how much it read.
  const { buffer, engine } = inflateSync(packed, {
    info: true,
    maxOutputLength: Math.max(size, 1),
    chunkSize: Math.min(Math.max(size + 64, 64), 1024 * 1024),
  }) as unknown as { buffer: Buffer; engine: InflateRaw };
  return { content: buffer, consumed: engine.bytesWritten };
}
