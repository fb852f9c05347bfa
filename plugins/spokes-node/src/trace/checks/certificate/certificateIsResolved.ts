import {
  credentialInvalid,
  Finding,
  Gateway,
  Report,
} from '@fitsync/backstage-plugin-spokes-common';
import { isSecret } from '../../gatewayApi/isSecret';
import { listenerPlace } from '../../gatewayApi/listenerPlace';
import {
  isTranslatedGateway,
  ListenerCertificate,
} from '../../gatewayApi/TranslatedGateway';
import { nameOf } from '../../lookup/clusterLookups';
import { Provenance } from '../../defineCheck';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** One for RSA and one for ECDSA; a listener with more is not made at all. */
const most = 2;

/** The reason with which istiod says that none of the certificates can be used. */
const unusable = 'InvalidCertificateRef';

/** What the listener itself and istiod say of its certificates: nobody looks into the secret. */
export const certificateIsResolved = defineCheck({
  id: 'certificate.is-resolved',
  hop: 'certificate',
  description:
    'A listener of the Gateway API names Secrets as its certificates, not more than two, and istiod can read them.',
  inputs: ['cluster', 'entry', 'listenerCertificates'],
  emits: [credentialInvalid],
  run(
    { cluster, entry: { gateway }, listenerCertificates: certificates },
    report,
    from,
  ) {
    if (!gateway) return;
    for (const one of refusalsOf(gateway, certificates, from.entry)) {
      report(credentialInvalid, {
        ...one,
        resource: kubeRef(cluster, 'Gateway', gateway),
      });
    }
  },
});

type Refusal = Omit<
  Report<{ gateway: string; secret: string; why: string }>,
  'resource'
>;

function refusalsOf(
  gateway: Gateway,
  certificates: readonly ListenerCertificate[],
  provenance: Provenance,
): Refusal[] {
  const [first] = certificates;
  const name = nameOf(gateway);
  const refusal = (
    { secret, why }: { secret: string; why: string },
    evidence: { subject: string; observed: string; expected: string },
  ): Refusal => ({
    args: { gateway: name, secret, why },
    evidence: [{ ...provenance, ...evidence }],
  });
  if (certificates.length > most) {
    return [
      refusal(
        { secret: first.name, why: 'its listener names more than two' },
        {
          subject: `certificateRefs of Gateway ${name}`,
          observed: String(certificates.length),
          expected: `at most ${most}`,
        },
      ),
    ];
  }
  const others = certificates.filter(one => !isSecret(one));
  const total = certificates.length;
  const share: Finding['share'] =
    others.length < total
      ? { affected: others.length, total, of: 'certificates' }
      : undefined;
  const odd = others.map(({ kind, name: secret, ...one }) => ({
    forFix: {
      place: certificatePlace(gateway, { ...one, kind, name: secret }),
    },
    ...refusal(
      { secret, why: `it is named as a ${kind}, and has to be a Secret` },
      {
        subject: `kind of certificateRef ${secret} of Gateway ${name}`,
        observed: kind,
        expected: 'Secret',
      },
    ),
    ...(share && { share }),
  }));
  const said = gateway.status?.conditions.find(
    ({ type, status }) => type === 'ResolvedRefs' && status === 'False',
  );
  if (odd.length > 0 || said?.reason !== unusable) return odd;
  return [
    refusal(
      {
        secret: first.name,
        why: 'istiod finds no certificate with its key there',
      },
      {
        subject: `condition ResolvedRefs of Gateway ${name}`,
        observed: unusable,
        expected: 'True',
      },
    ),
  ];
}

/** As a JSON pointer; of what is of another group its kind alone is not what is wrong. */
function certificatePlace(
  gateway: Gateway,
  { group, kind, name }: ListenerCertificate,
): string | undefined {
  const listener = listenerPlace(gateway);
  if (!isTranslatedGateway(gateway) || listener === undefined || group !== '') {
    return undefined;
  }
  const [{ port }] = gateway.spec.servers;
  const index = gateway.origin.object.spec.listeners
    .find(one => one.name === port.name)
    ?.tls?.certificateRefs.findIndex(
      one => one.kind === kind && one.name === name,
    );
  return index === undefined || index < 0
    ? undefined
    : `${listener}/tls/certificateRefs/${index}`;
}
