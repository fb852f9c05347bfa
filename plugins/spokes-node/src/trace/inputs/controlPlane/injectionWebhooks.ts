import {
  EndpointSlice,
  MutatingWebhook,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { readyEndpoints } from '../../kubernetes/readyEndpoints';
import { matchesSelector } from '../../kubernetes/matchesSelector';
import {
  nameOf,
  servicesByName,
  slicesByService,
} from '../../lookup/clusterLookups';
import { combine } from '../combine';
import { Resolver } from '../scope';

/** A webhook that would inject a sidecar into new pods of the Service, and what it calls. */
export interface InjectionWebhook {
  configuration: MutatingWebhook;
  webhook: MutatingWebhook['webhooks'][number];
  /** The Service that it calls, where there is one. */
  service?: Service;
  slices: EndpointSlice[];
  /** The one istiod beside it that answers, as `namespace/name`; none where there are several. Asked of one that is down. */
  istiod(): string | undefined;
}

/** One of a revision is called after it. */
const isIstiod = /^istiod(-|$)/;
const everything = { matchLabels: {}, matchExpressions: [] };

/** Those of Istio, of whatever revision: their names all end alike. */
export const injectionWebhooks: Resolver<InjectionWebhook[]> = ({
  facts: { cluster },
  resolve,
}) =>
  combine(
    {
      configurations: cluster.mutatingWebhooks,
      services: cluster.services,
      slices: cluster.endpointSlices,
      namespace: resolve('serviceNamespace'),
      deployments: resolve('serviceDeployments'),
    },
    ({ configurations, services, slices, namespace, deployments }) => ({
      value: configurations.flatMap(configuration =>
        configuration.webhooks
          .filter(
            ({ name, namespaceSelector, objectSelector }) =>
              name.endsWith('sidecar-injector.istio.io') &&
              matchesSelector(
                namespaceSelector ?? everything,
                namespace.metadata.labels,
              ) &&
              deployments.some(({ spec }) =>
                matchesSelector(
                  objectSelector ?? everything,
                  spec.template.metadata.labels,
                ),
              ),
          )
          .map((webhook): InjectionWebhook => {
            const called = webhook.clientConfig.service;
            const name = called && `${called.namespace}/${called.name}`;
            return {
              configuration,
              webhook,
              service: name ? servicesByName(services).get(name) : undefined,
              slices: (name && slicesByService(slices)[name]) || [],
              istiod: () =>
                called && istiodIn(called.namespace, services, slices),
            };
          }),
      ),
    }),
  );

function istiodIn(
  namespace: string,
  services: readonly Service[],
  slices: readonly EndpointSlice[],
): string | undefined {
  const [istiod, ...others] = services
    .filter(
      ({ metadata }) =>
        metadata.namespace === namespace && isIstiod.test(metadata.name),
    )
    .map(nameOf)
    .filter(name => {
      const own = slicesByService(slices)[name] ?? [];
      return readyEndpoints(own).length > 0;
    });
  return others.length === 0 ? istiod : undefined;
}
