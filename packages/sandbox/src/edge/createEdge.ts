import { createServer as createHttpServer } from 'node:http';
import { createServer, Server, Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { memoize } from 'lodash';
import { issueCertificate } from '../kubernetes/platform/issueCertificate';
import { RequestAnswer } from '../world/walk';
import { World } from '../world/World';
import { answersAt } from './answersAt';
import { Destination } from './Destination';
import { readSocks } from './readSocks';
import { sendAnswer } from './sendAnswer';

export interface Edge {
  /** Answers for a port of every load balancer: 80 or 443. */
  listener(port: number): Server;
  close(): void;
}

/** A connection, and which of the ways that are open to it it takes. */
interface Connection {
  socket: Socket;
  to: Destination;
  turn: number;
}

const greeting = { socks: 5, tls: 0x16 };
const anyPath = { host: '', path: '/' };

/**
 * The sandbox's internet: what somebody out there gets who asks a load balancer, by the walk through the world. A name
 * comes with the request (Host, SNI); a client of SOCKS 5 also says which address it means, so that zones can differ.
 */
export function createEdge(world: World): Edge {
  const open = new Set<Socket>();
  const connections = new WeakMap<Socket, Connection>();
  const contextOf = memoize(async (host: string) => {
    const { certificate, key } = await issueCertificate([host]);
    return createSecureContext({ cert: certificate, key });
  });
  let turns = 0;

  /** As the load balancer chooses: one way after the other. */
  const answer = (
    { to, turn }: Connection,
    request: { host: string; path: string },
  ): RequestAnswer => {
    const answers = answersAt(world, to, request);
    return answers[turn % answers.length] ?? { kind: 'unresolved' };
  };

  const http = createHttpServer((req, res) => {
    const connection = connections.get(req.socket);
    if (!connection) return;
    const { host = '', pathname: path } = hostAndPath(
      req.headers.host,
      req.url,
    );
    const outcome = answer(connection, { host, path });
    if (outcome.kind === 'answered') sendAnswer(res, outcome, { host, path });
    else if (outcome.kind === 'unresolved') {
      res.statusCode = 421;
      res.end(namesOf(world));
    } else cut(connection.socket, outcome);
  });
  // A request that gets no answer waits for as long as its client does.
  http.requestTimeout = 0;

  function begin(connection: Connection, first?: Buffer) {
    const { socket, to } = connection;
    if (first) socket.unshift(first);
    else {
      socket.once('data', chunk => {
        socket.pause();
        begin(connection, chunk);
      });
      socket.resume();
      return;
    }
    const isTls = first[0] === greeting.tls;
    if (isTls !== (to.port === 443)) {
      socket.resetAndDestroy();
      return;
    }
    const stream = isTls ? secure(connection) : socket;
    connections.set(stream, connection);
    http.emit('connection', stream);
    if (!isTls) socket.resume();
  }

  function secure(connection: Connection): TLSSocket {
    const { socket } = connection;
    const secured = new TLSSocket(socket, {
      isServer: true,
      SNICallback(host, done) {
        const outcome = answer(connection, { host, path: '/' });
        if (outcome.kind !== 'answered') {
          cut(socket, outcome);
          return;
        }
        contextOf(host).then(context => done(null, context), done);
      },
    });
    return secured.on('error', () => socket.destroy());
  }

  function connect(socket: Socket, port: number) {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => {});
    turns += 1;
    const turn = turns;
    socket.once('data', first => {
      socket.pause();
      if (first[0] !== greeting.socks) {
        begin({ socket, to: { port }, turn }, first);
        return;
      }
      readSocks(socket, first, request => {
        const to = {
          port: request.port,
          ...(request.isAddress && { address: request.host }),
        };
        const connection = { socket, to, turn };
        const { kind } = answer(connection, {
          ...anyPath,
          ...(!request.isAddress && { host: request.host }),
        });
        if (kind === 'timeout') return;
        if (kind === 'refused') request.reply('refused');
        else if (kind === 'unresolved') request.reply('unreachable');
        else {
          request.reply('connected');
          begin(connection);
        }
      });
      socket.resume();
    });
  }

  return {
    listener: port => createServer(socket => connect(socket, port)),
    close() {
      open.forEach(socket => socket.destroy());
      http.close();
    },
  };
}

/** A connection that gets no further: packets are dropped, or it is reset. */
function cut(socket: Socket, { kind }: RequestAnswer) {
  if (kind !== 'timeout') socket.resetAndDestroy();
}

function hostAndPath(host = '', url = '/') {
  return {
    host: host.replace(/:\d+$/, '').toLowerCase(),
    pathname: url.replace(/\?.*$/, ''),
  };
}

function namesOf({ aws }: World): string {
  const names = aws.spokes.map(
    ({ host, loadBalancer }) => `${host}, ${loadBalancer.dnsName}`,
  );
  return `Nothing of the sandbox has this name. Send one of these as Host:\n${names.join(
    '\n',
  )}\n`;
}
