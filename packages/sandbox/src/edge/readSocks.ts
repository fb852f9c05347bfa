import { Socket } from 'node:net';

/** What a client of SOCKS 5 wants to reach. */
export interface SocksRequest {
  host: string;
  isAddress: boolean;
  port: number;
  /** Says how it went; without a call the client waits, as for packets that are dropped. */
  reply(outcome: 'connected' | 'refused' | 'unreachable'): void;
}

const codes = { connected: 0, unreachable: 4, refused: 5 } as const;

/** The handshake of RFC 1928, without authentication: CONNECT to an IPv4 address or a name, and nothing else. */
export function readSocks(
  socket: Socket,
  first: Buffer,
  onRequest: (request: SocksRequest) => void,
): void {
  let held = first;
  let greeted = false;
  const take = (chunk?: Buffer) => {
    if (chunk) held = Buffer.concat([held, chunk]);
    if (!greeted) {
      if (held.length < 2 || held.length < 2 + held[1]) return;
      held = held.subarray(2 + held[1]);
      greeted = true;
      socket.write(Buffer.from([5, 0]));
    }
    const length = requestLength(held);
    if (length === undefined || held.length < length) return;
    socket.off('data', take).pause();
    const [, command, , kind] = held;
    if (command !== 1 || (kind !== 1 && kind !== 3)) {
      socket.end(Buffer.from([5, 7, 0, 1, 0, 0, 0, 0, 0, 0]));
      return;
    }
    const isAddress = kind === 1;
    onRequest({
      isAddress,
      host: isAddress
        ? held.subarray(4, 8).join('.')
        : held.subarray(5, length - 2).toString(),
      port: held.readUInt16BE(length - 2),
      reply(outcome) {
        const answer = Buffer.from([5, codes[outcome], 0, 1, 0, 0, 0, 0, 0, 0]);
        if (outcome === 'connected') socket.write(answer);
        else socket.end(answer);
      },
    });
  };
  socket.on('data', take);
  take();
}

function requestLength(held: Buffer): number | undefined {
  if (held.length < 5) return undefined;
  if (held[3] === 1) return 10;
  return held[3] === 3 ? 7 + held[4] : 22;
}
