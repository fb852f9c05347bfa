import { request } from 'node:http';
import { Socket } from 'node:net';
import { connect as secure } from 'node:tls';
import { ProbeAnswer } from '@fitsync/backstage-plugin-spokes-common';
import { classify } from './classify';
import { ConnectionRefused, Dial } from './dial';
import { ProbePlan } from './planProbe';

/** Enough to recognise what Envoy says; the rest is not read. */
const mostBytes = 256;
const mostHeaderBytes = 8 * 1024;

/** TLS ended before it had begun. */
class HandshakeEnded extends Error {}

/**
 * Sends one GET through each address: no redirect is followed, no cookie or credential is sent, and after the time is up the
 * connection is gone whatever the other side does.
 */
export async function runProbe(
  plan: ProbePlan,
  { dial, timeoutMs = 5_000 }: { dial: Dial; timeoutMs?: number },
): Promise<ProbeAnswer[]> {
  const { scheme, host, path, port } = plan;
  const url = `${scheme}://${host}${path}`;
  return Promise.all(
    plan.addresses.map(async ({ address, subnetId }): Promise<ProbeAnswer> => {
      const asked = { address, subnetId, url };
      const ended = new AbortController();
      const timer = setTimeout(() => ended.abort(), timeoutMs);
      let socket: Socket | undefined;
      try {
        socket = await dial({ address, port }, ended.signal);
        const carrier =
          scheme === 'https'
            ? await handshake(socket, host, ended.signal)
            : socket;
        return { ...asked, ...(await ask(carrier, plan, ended.signal)) };
      } catch (error) {
        return { ...asked, outcome: outcomeOf(error, ended.signal) };
      } finally {
        clearTimeout(timer);
        socket?.destroy();
      }
    }),
  );
}

function outcomeOf(
  error: unknown,
  signal: AbortSignal,
): ProbeAnswer['outcome'] {
  if (signal.aborted) return 'timeout';
  if (error instanceof HandshakeEnded) return 'tls-reset';
  return error instanceof ConnectionRefused ? 'refused' : 'not-sent';
}

/** What the certificate says is judged elsewhere: nothing secret is sent, and the answer is wanted all the same. */
function handshake(
  socket: Socket,
  servername: string,
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    const secured = secure({ socket, servername, rejectUnauthorized: false });
    secured.once('secureConnect', () => resolve(secured));
    secured.on('error', () => reject(new HandshakeEnded()));
    socket.once('close', () => reject(new HandshakeEnded()));
  });
}

function ask(
  socket: Socket,
  { host, path }: ProbePlan,
  signal: AbortSignal,
): Promise<Pick<ProbeAnswer, 'outcome' | 'status' | 'proxy'>> {
  return new Promise((resolve, reject) => {
    const req = request({
      createConnection: () => socket,
      path,
      headers: {
        host,
        accept: '*/*',
        connection: 'close',
        'user-agent': 'fitsync-probe',
      },
      maxHeaderSize: mostHeaderBytes,
      signal,
    });
    req.on('error', error =>
      reject(signal.aborted ? error : new ConnectionRefused()),
    );
    req.on('response', res => {
      const { statusCode: status = 0, headers } = res;
      let body = '';
      const end = () => {
        const proxy = classify(status, headers, body);
        resolve({ outcome: 'answered', status, ...(proxy && { proxy }) });
        req.destroy();
      };
      res.setEncoding('latin1');
      res.on('data', (chunk: string) => {
        body = (body + chunk).slice(0, mostBytes);
        if (body.length >= mostBytes) end();
      });
      // A body that stops halfway has said what it had to say.
      res.on('end', end).on('error', end);
    });
    req.end();
  });
}
