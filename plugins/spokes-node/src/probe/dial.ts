import { connect, Socket } from 'node:net';

/** Opens a connection to a port of an address. Rejects where it is refused; where nothing comes back it stays open. */
export type Dial = (
  to: { address: string; port: number },
  signal: AbortSignal,
) => Promise<Socket>;

/** Nobody listens there, or somebody closed at once. */
export class ConnectionRefused extends Error {}

/** The internet itself. */
export const dialDirectly: Dial = ({ address, port }, signal) =>
  opened(connect({ host: address, port }), signal);

/** The sandbox's internet, which speaks SOCKS 5: its addresses are nobody's, and are never connected to. */
export function dialSandbox(endpoint: string): Dial {
  const { hostname, port: edge } = new URL(endpoint);
  return async ({ address, port }, signal) => {
    const socket = await opened(
      connect({ host: hostname, port: Number(edge) }),
      signal,
    );
    socket.write(Buffer.from([5, 1, 0]));
    await bytes(socket, 2, signal);
    const octets = address.split('.').map(Number);
    socket.write(
      Buffer.from([5, 1, 0, 1, ...octets, Math.floor(port / 256), port % 256]),
    );
    const [, code] = await bytes(socket, 10, signal);
    if (code === 0) return socket;
    socket.destroy();
    throw code === 5 ? new ConnectionRefused() : new Error('unreachable');
  };
}

function opened(socket: Socket, signal: AbortSignal): Promise<Socket> {
  return until(socket, signal, resolve => {
    socket.once('connect', () => resolve(socket));
  });
}

function bytes(
  socket: Socket,
  count: number,
  signal: AbortSignal,
): Promise<Buffer> {
  return until(socket, signal, resolve => {
    const take = () => {
      const read: Buffer | null = socket.read(count);
      if (!read) return;
      socket.off('readable', take);
      resolve(read);
    };
    socket.on('readable', take);
    take();
  });
}

/** Ends with the socket, whichever way that goes. */
function until<T>(
  socket: Socket,
  signal: AbortSignal,
  begin: (resolve: (value: T) => void) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = () => {
      socket.destroy();
      reject(signal.reason);
    };
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort, { once: true });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        ['ECONNREFUSED', 'ECONNRESET'].includes(error.code ?? '')
          ? new ConnectionRefused()
          : error,
      ),
    );
    socket.once('close', () => reject(new ConnectionRefused()));
    begin(value => {
      signal.removeEventListener('abort', abort);
      resolve(value);
    });
  });
}
