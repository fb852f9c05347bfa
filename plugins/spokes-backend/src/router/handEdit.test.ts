import {
  deploymentSchema,
  observedOk,
} from '@fitsync/backstage-plugin-spokes-common';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';
import { handEdit } from './handEdit';

const deployment = (replicas?: number, image = 'shop:1') => ({
  metadata: { name: 'shop', namespace: 'demo' },
  spec: {
    ...(replicas !== undefined && { replicas }),
    selector: { matchLabels: { app: 'shop' } },
    template: { spec: { containers: [{ name: 'shop', image }] } },
  },
});
const scaledBy = (manager: string) => ({
  managedFields: [
    {
      manager,
      subresource: 'scale',
      fieldsV1: { 'f:spec': { 'f:replicas': {} } },
    },
  ],
});
const editOf = (
  file: ReturnType<typeof deployment>,
  live: ReturnType<typeof deployment>,
  manager: string,
) => {
  const {
    clusters: [cluster],
  } = referenceFacts();
  const found = deploymentSchema.parse({
    ...live,
    metadata: { ...live.metadata, ...scaledBy(manager) },
  });
  return handEdit(file, 'Deployment', {
    ...cluster,
    deployments: observedOk(
      [found],
      'list apps/v1/deployments',
      '2026-11-24T12:00:00.000Z',
    ),
  });
};

describe('the hand in a Deployment', () => {
  it.each([
    ['an autoscaler', 'kube-controller-manager', []],
    ['the autoscaler of K3s', 'k3s', []],
    ['KEDA, to none', 'keda', []],
    ['somebody', 'kubectl', ['spec.replicas']],
  ])('is told by who scaled it: %s', (_, manager, fields) => {
    expect(editOf(deployment(2), deployment(0), manager)).toEqual(fields);
  });

  it('is not told where the file leaves open how many pods there are', () => {
    expect(editOf(deployment(), deployment(5), 'kubectl')).toEqual([]);
  });

  it('is told of all else under an autoscaler', () => {
    const live = deployment(5, 'shop:2');
    expect(editOf(deployment(2), live, 'kube-controller-manager')).toEqual([
      'spec.template',
    ]);
  });
});
