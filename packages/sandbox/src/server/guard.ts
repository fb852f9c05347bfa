import { RequestHandler } from 'express';

/** Origins of Backstage on this machine: its app, and its backend when that serves the app. */
const backstageOrigins = [
  'http://localhost:3000',
  'http://127.0.0.1:3000',
  'http://localhost:7007',
  'http://127.0.0.1:7007',
];

/**
 * Keeps strangers' web pages out. A name that somebody points at 127.0.0.1 fails on Host, a page elsewhere on Origin;
 * Backstage's own pages may read and change `/api/sandbox`.
 */
export function guard(options: { port: number }): RequestHandler {
  const hosts = [`127.0.0.1:${options.port}`, `localhost:${options.port}`];
  const ownOrigins = hosts.map(host => `http://${host}`);

  return (req, res, next) => {
    const { host, origin } = req.headers;
    if (!host || !hosts.includes(host)) {
      res.status(403).json({
        message: `The sandbox answers only to ${hosts.join(' and ')}.`,
      });
      return;
    }
    if (origin === undefined || ownOrigins.includes(origin)) {
      next();
      return;
    }
    const forBackstage =
      backstageOrigins.includes(origin) && req.path.startsWith('/api/sandbox/');
    if (!forBackstage) {
      res.status(403).json({ message: 'Not from this origin.' });
      return;
    }
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Vary', 'Origin');
    if (req.method !== 'OPTIONS') {
      next();
      return;
    }
    res.setHeader('Access-Control-Allow-Methods', 'GET, POST, DELETE');
    res.setHeader(
      'Access-Control-Allow-Headers',
      'content-type, x-sandbox-token',
    );
    res.status(204).end();
  };
}
