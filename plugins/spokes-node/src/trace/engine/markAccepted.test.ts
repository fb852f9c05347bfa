import {
  ANNOTATION_ACCEPT,
  SpokeAcceptance,
  traceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { referenceIds } from '../../testing/referenceIds';
import { ReferenceScene, referenceScene } from '../../testing/referenceScene';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { traceExposure } from './traceExposure';

const exposure = {
  spoke: referenceIds.prod.name,
  namespace: 'default',
  service: 'productpage',
};
const accept = (code: string, until: string) =>
  JSON.stringify([
    { code, reason: 'Until the move', owner: 'group:default/bookinfo', until },
  ]);

/** The port of productpage is named after no protocol, and its Service says what it accepts. */
function trace(
  annotation?: string,
  damage: (service: ReturnType<typeof productpage>) => void = service => {
    service.spec.ports[0].name = 'web';
  },
) {
  const scene = referenceScene();
  const service = productpage(scene);
  damage(service);
  const { name } = service.spec.ports[0];
  for (const { metadata, ports } of scene.facts.clusters.flatMap(
    ({ endpointSlices }) => endpointSlices.value ?? [],
  )) {
    if (metadata.labels['kubernetes.io/service-name'] === 'productpage') {
      ports[0].name = name;
    }
  }
  if (annotation) service.metadata.annotations[ANNOTATION_ACCEPT] = annotation;
  // As it goes over the wire.
  return traceSchema.parse(
    traceExposure(createFactsIndex(scene.facts), exposure),
  );
}

function productpage({ facts }: ReferenceScene) {
  const service = facts.clusters
    .find(({ cluster }) => cluster === exposure.spoke)
    ?.services.value?.find(({ metadata }) => metadata.name === 'productpage');
  if (!service) throw new Error('no productpage');
  return service;
}

const findingOf = ({ hops }: ReturnType<typeof trace>, code: string) =>
  hops.flatMap(hop => hop.findings).find(finding => finding.code === code);

describe('an accepted finding', () => {
  it('is there with why, by whom and until when, and counted apart', () => {
    expect(trace()).toMatchObject({ warnings: 1, verdict: 'reachable' });
    const accepted = trace(accept('PORT_PROTOCOL', '2999-01-31'));
    expect(accepted).toMatchObject({
      warnings: 0,
      accepted: 1,
      verdict: 'reachable',
    });
    expect(findingOf(accepted, 'PORT_PROTOCOL')?.accepted).toEqual({
      reason: 'Until the move',
      owner: 'group:default/bookinfo',
      until: '2999-01-31',
      expired: false,
    });
  });

  it('counts as a warning again once the day is over', () => {
    const expired = trace(accept('PORT_PROTOCOL', '2020-01-31'));
    expect(expired.warnings).toBe(1);
    expect(expired.accepted).toBeUndefined();
    expect(findingOf(expired, 'PORT_PROTOCOL')?.accepted?.expired).toBe(true);
  });

  it('leaves the verdict alone, whatever it is', () => {
    const blocked = trace(
      accept('SVC_SELECTOR_EMPTY', '2999-01-31'),
      service => {
        service.spec.selector = { app: 'nobody' };
      },
    );
    expect(blocked).toMatchObject({
      verdict: 'blocked',
      causes: [{ code: 'SVC_SELECTOR_EMPTY', accepted: { expired: false } }],
    });
  });

  it('is none where the annotation cannot be read, and that is said', () => {
    const unread = trace('MTLS_NOT_STRICT');
    expect(unread.warnings).toBe(1);
    expect(findingOf(unread, 'ACCEPT_INVALID')).toMatchObject({
      severity: 'info',
      message: expect.stringContaining('not JSON'),
    });
  });
});

describe('what the blueprint of the spoke accepts', () => {
  const { name } = referenceIds.prod;
  const entry = {
    reason: 'Until the bastion is gone',
    owner: 'group:default/platform',
    until: '2999-01-31',
  };

  /** The spoke lacks its tag, and the port of productpage is named after no protocol. */
  function traceWith(accepted: SpokeAcceptance[], of = exposure) {
    const scene = referenceScene();
    scene.facts.spokes = scene.facts.spokes.map(binding =>
      binding.name === name ? { ...binding, accepted } : binding,
    );
    for (const vpc of scene.facts.aws.flatMap(({ vpcs }) => vpcs.value ?? [])) {
      vpc.tags = {};
    }
    productpage(scene).spec.ports[0].name = 'web';
    return traceSchema.parse(traceExposure(createFactsIndex(scene.facts), of));
  }
  const spoke = { spoke: name, namespace: '', service: '' };

  it('is counted in the trace of the spoke, and in none of its exposures', () => {
    const found = traceWith([{ ...entry, code: 'TAG_MISSING' }], spoke);
    expect(found).toMatchObject({ warnings: 0, accepted: 1 });
    expect(findingOf(found, 'TAG_MISSING')?.accepted).toMatchObject({
      reason: 'Until the bastion is gone',
      expired: false,
    });
    const exposed = traceWith([{ ...entry, code: 'TAG_MISSING' }]);
    expect(exposed.accepted).toBeUndefined();
  });

  it('comes back with a word when the day is over', () => {
    const found = traceWith(
      [{ ...entry, code: 'TAG_MISSING', until: '2020-01-31' }],
      spoke,
    );
    expect(found).toMatchObject({ warnings: 1 });
    expect(findingOf(found, 'TAG_MISSING')?.accepted?.expired).toBe(true);
  });

  it('is about one resource where it names one', () => {
    const found = traceWith(
      [{ ...entry, code: 'TAG_MISSING', resource: 'vpc-00000000' }],
      spoke,
    );
    expect(found).toMatchObject({ warnings: 1 });
  });

  it('is nothing of an app', () => {
    expect(traceWith([{ ...entry, code: 'PORT_PROTOCOL' }])).toMatchObject({
      warnings: 1,
    });
  });
});
