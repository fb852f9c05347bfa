import net from 'node:net';
import { CommandFailed } from './processes.mjs';

export const ports = {
  app: 3000,
  backend: 7007,
  sandbox: 7100,
  // Ports 80 and 443 of the sandbox's load balancers.
  loadBalancerHttp: 7180,
  loadBalancerHttps: 7143,
};

/** Says which port is taken before anything is started. */
export async function ensurePortsFree(wanted = ports) {
  const taken = [];
  for (const [name, port] of Object.entries(wanted)) {
    if (!(await isFree(port))) taken.push(`${port} (${name})`);
  }
  if (taken.length > 0) {
    throw new CommandFailed(
      `Taken on this machine: port ${taken.join(
        ', port ',
      )}. Stop what listens there (perhaps an earlier start) and try again.`,
    );
  }
}

/** On either address family, one after the other: the two would be in each other's way. */
async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && canListen(port, '::');
}

function canListen(port, host) {
  return new Promise(resolve => {
    const server = net.createServer();
    server.once('error', error => resolve(error.code !== 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}
