import {
  AcmCertificate,
  ListenerAttributes,
} from '@fitsync/backstage-plugin-spokes-common';
import { combine } from '../combine';
import { notRead, notThere } from '../outcomes';
import { perPort } from '../scope';
import { recordOf } from './recordOf';

export const listenerAttributes = perPort<ListenerAttributes>(
  ({ facts: { hub, takenAt }, resolve }) =>
    combine({ listener: resolve('listener') }, ({ listener }) =>
      recordOf(
        hub.listenerAttributes ?? {},
        listener.arn,
        'elasticloadbalancing:DescribeListenerAttributes',
        takenAt,
      ),
    ),
);

/** The certificate that the listener shows, where it ends TLS. */
export const listenerCertificate = perPort<AcmCertificate>(
  ({ facts: { hub, takenAt }, resolve }) =>
    combine({ listener: resolve('listener') }, ({ listener }) => {
      const [arn] = listener.certificateArns;
      if (listener.protocol !== 'TLS' || !arn) {
        return notThere('the listener ends no TLS');
      }
      return /^arn:[^:]+:acm:/.test(arn)
        ? recordOf(
            hub.acmCertificates ?? {},
            arn,
            'acm:DescribeCertificate',
            takenAt,
          )
        : notRead({
            source: 'elasticloadbalancing:DescribeListeners',
            observedAt: takenAt,
            action: `Look at ${arn} yourself: it is no certificate of ACM`,
          });
    }),
);
