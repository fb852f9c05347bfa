import { KubeNode } from '@fitsync/backstage-plugin-spokes-common';
import { denied } from '../../../testing/observed';
import { ReferenceScene, valueOf } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { nodesAreReady } from './nodesAreReady';

const nodesOf = ({ cluster }: ReferenceScene) => valueOf(cluster.nodes);
const isNotReady = (node: KubeNode, status = 'False') => {
  node.status.conditions = [
    { type: 'Ready', status },
    { type: 'DiskPressure', status: 'True' },
  ];
};

describe(nodesAreReady.id, () => {
  it('passes while all are ready', () => {
    expect(runCheckOn(nodesAreReady)).toMatchObject({
      status: 'pass',
      summary: '2 nodes ready',
    });
  });

  it('reports NODE_NOT_READY with what the node says', () => {
    const { findings } = runCheckOn(nodesAreReady, scene =>
      isNotReady(nodesOf(scene)[1], 'Unknown'),
    );
    expect(findings).toMatchObject([
      {
        code: 'NODE_NOT_READY',
        resource: { kind: 'Node', name: 'fitsync-prod-spoke-worker-0' },
        share: { affected: 1, total: 2, of: 'nodes' },
        effect: 'degrades',
      },
    ]);
    expect(findings[0].message).toContain('Ready is Unknown, DiskPressure');
  });

  it('takes a node that never said anything for one that is not ready', () => {
    const { codes } = runCheckOn(nodesAreReady, scene => {
      nodesOf(scene)[0].status.conditions = [];
    });
    expect(codes).toEqual(['NODE_NOT_READY']);
  });

  it('reports NODE_GHOST where its instance is gone', () => {
    const { findings } = runCheckOn(nodesAreReady, scene => {
      isNotReady(nodesOf(scene)[1]);
      valueOf(scene.aws.instances).splice(1, 1);
    });
    expect(findings).toMatchObject([
      { code: 'NODE_GHOST', severity: 'warning' },
    ]);
  });

  it('does not mind a ready node that is no instance', () => {
    const { codes } = runCheckOn(nodesAreReady, ({ aws }) => {
      valueOf(aws.instances).splice(1, 1);
    });
    expect(codes).toEqual([]);
  });

  it('is unknown, never passing, when either side may not be read', () => {
    const sides = [
      ({ aws }: ReferenceScene) => {
        aws.instances = denied('ec2:DescribeInstances');
      },
      ({ cluster }: ReferenceScene) => {
        cluster.nodes = denied('list v1/nodes');
      },
    ];
    for (const side of sides) {
      expect(runCheckOn(nodesAreReady, side).status).toBe('unknown');
    }
  });
});
