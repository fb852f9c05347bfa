import { idleTimeoutShort } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** What AWS gives a listener that nobody has set: shorter than that is somebody's choice, and surprises others. */
const usualSeconds = 350;

export const idleTimeoutIsLongEnough = defineCheck({
  id: 'listener.idle-timeout-is-long-enough',
  hop: 'listener',
  description: `Idle connections are kept for ${usualSeconds} seconds or more.`,
  inputs: ['hubSite', 'listener', 'listenerAttributes'],
  emits: [idleTimeoutShort],
  run({ hubSite, listener, listenerAttributes }, report, from) {
    const seconds = listenerAttributes.tcpIdleTimeoutSeconds;
    if (seconds === undefined || seconds >= usualSeconds) return;
    report(idleTimeoutShort, {
      resource: { kind: 'Listener', name: listener.arn, ...hubSite },
      args: { port: String(listener.port), seconds: String(seconds) },
      evidence: [
        {
          ...from.listenerAttributes,
          subject: `tcp.idle_timeout.seconds of the listener on port ${listener.port}`,
          observed: String(seconds),
          expected: `${usualSeconds} or more`,
        },
      ],
    });
  },
});
