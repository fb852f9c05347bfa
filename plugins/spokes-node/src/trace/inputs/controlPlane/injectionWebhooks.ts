import {
  EndpointSlice,
  MutatingWebhook,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { matchesSelector } from '../../kubernetes/matchesSelector';
import { servicesByName, slicesByService } from '../../lookup/clusterLookups';
import { combine } from '../combine';
import { Resolver } from '../scope';

/** A webhook that would inject a sidecar into new pods of the Service, and what it calls. */
export interface InjectionWebhook {
  configuration: MutatingWebhook;
  webhook: MutatingWebhook['webhooks'][number];
  /** The Service that it calls, where there is one. */
  service?: Service;
  slices: EndpointSlice[];
}

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
            };
          }),
      ),
    }),
  );
