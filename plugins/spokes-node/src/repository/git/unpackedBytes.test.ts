import { deflateSync } from 'node:zlib';
import { unpackedBytes } from './unpackedBytes';

const varint = (value: number, first = 128): number[] => {
  const bytes = [];
  let rest = value;
  for (let unit = first; ; unit = 128) {
    const low = rest % unit;
    rest = Math.floor(rest / unit);
    bytes.push(rest > 0 ? low + 128 : low);
    if (rest === 0) return bytes;
  }
};

const object = (type: number, content: Buffer, extra: number[] = []) => {
  const [first, ...more] = varint(content.length, 16);
  const head = (first >= 128 ? first : first % 16) + type * 16;
  return Buffer.concat([
    Buffer.from([head, ...more, ...extra]),
    deflateSync(content),
  ]);
};

const answerOf = (objects: Buffer[], declared = objects.length) => {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(declared);
  const pack = Buffer.concat([
    Buffer.from('PACK\0\0\0\x02', 'latin1'),
    count,
    ...objects,
    Buffer.alloc(20),
  ]);
  const packets: Buffer[] = [Buffer.from('0008NAK\n')];
  for (let at = 0; at < pack.length; at += 1000) {
    const part = pack.subarray(at, at + 1000);
    const length = (part.length + 5).toString(16).padStart(4, '0');
    packets.push(Buffer.from(`${length}\x01`, 'latin1'), part);
  }
  packets.push(Buffer.from('000a\x02hello'), Buffer.from('0000'));
  return Buffer.concat(packets);
};

const blob = 3;
const refDelta = 7;

describe('unpackedBytes', () => {
  it('adds up what the objects unpack to', async () => {
    const answer = answerOf([
      object(blob, Buffer.alloc(5)),
      object(blob, Buffer.alloc(0)),
      object(blob, Buffer.alloc(100_000)),
    ]);
    expect(await unpackedBytes(answer, 1e9)).toBe(100_005);
    expect(await unpackedBytes(Buffer.from('0008NAK\n0000'), 1e9)).toBe(0);
  });

  it('adds what a delta makes', async () => {
    const delta = Buffer.from([...varint(10), ...varint(5e9), 1]);
    const answer = answerOf([object(refDelta, delta, Array(20).fill(0))]);
    expect(await unpackedBytes(answer, 1e9)).toBe(5e9 + delta.length);
  });

  it('does not unpack what is too much', async () => {
    const answer = answerOf([object(blob, Buffer.alloc(50_000_000))]);
    expect(await unpackedBytes(answer, 1000)).toBe(50_000_000);
  });

  it.each([
    ['a page', Buffer.from('<html>Sign in</html>')],
    ['no pack', Buffer.from('0009\x01PUCK')],
    ['more objects than there are', answerOf([], 5)],
    [
      'an object that unpacks to more than it says',
      answerOf([
        Buffer.concat([Buffer.from([blob * 16 + 1]), deflateSync('longer')]),
      ]),
    ],
  ])('refuses %s', async (_, answer) => {
    await expect(unpackedBytes(answer, 1e9)).rejects.toThrow();
  });
});
