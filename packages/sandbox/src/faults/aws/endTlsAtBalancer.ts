import { spokeNetwork } from '../../world/spokeNetwork';
import { CertificateState } from '../../world/AwsWorld';
import { reference } from '../../world/reference';
import { World } from '../../world/World';
import { Undo } from '../defineFault';
import { inDays, issued, moveToHttps } from '../kubernetes/moveToHttps';
import { undoAll } from '../kubernetes/undoAll';
import { overrideField } from './overrideField';

/** The app moves to HTTPS; the load balancer shows a certificate of ACM and speaks TLS to the gateway. */
export function endTlsAtBalancer(
  world: World,
  spoke: string,
  certificate: Pick<CertificateState, 'status' | 'notAfter'>,
): Undo {
  const { aws } = world;
  const { httpsListener, httpsTargetGroup, ids } = spokeNetwork(aws, spoke);
  const arn = `arn:aws:acm:${reference.region}:${reference.account}:certificate/${ids.name}`;
  return undoAll(
    moveToHttps(world, spoke, {
      host: ids.host,
      dnsNames: [ids.host],
      status: issued(inDays(80)),
    }),
    overrideField(aws, 'certificates', all => [
      ...all,
      { arn, domain: ids.host, ...certificate },
    ]),
    overrideField(httpsListener, 'protocol', () => 'TLS' as const),
    overrideField(httpsListener, 'certificateArns', () => [arn]),
    overrideField(httpsTargetGroup, 'protocol', () => 'TLS'),
  );
}
