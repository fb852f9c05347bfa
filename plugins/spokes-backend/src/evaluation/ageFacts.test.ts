import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';
import { ageFacts } from './ageFacts';

const ages = {
  configurationMs: 900_000,
  targetHealthMs: 90_000,
  clusterMs: 300_000,
};
const { takenAt, aws, clusters } = referenceFacts();
const after = (ms: number) => new Date(Date.parse(takenAt) + ms);
const network = { kind: 'aws' as const, facts: aws[0] };
const cluster = { kind: 'kubernetes' as const, facts: clusters[0] };

describe('ageFacts', () => {
  it('leaves young facts alone', () => {
    expect(ageFacts(network, after(1000), ages).content).toBe(network);
    expect(ageFacts(cluster, after(1000), ages).content).toBe(cluster);
  });

  it('lets the health of targets grow old before the rest', () => {
    const { content, stale } = ageFacts(network, after(100_000), ages);
    expect(stale.length).toBeGreaterThan(0);
    expect(stale.every(name => name.startsWith('targetHealth/'))).toBe(true);
    if (content.kind !== 'aws') throw new Error('another kind');
    expect(content.facts.vpcs.outcome).toBe('ok');
    expect(Object.values(content.facts.targetHealth)).toEqual(
      Object.values(network.facts.targetHealth).map(read => ({
        ...read,
        outcome: 'stale',
        action: expect.any(String),
      })),
    );
  });

  it('keeps what was seen of a cluster, and says that it is old', () => {
    const { content } = ageFacts(cluster, after(400_000), ages);
    if (content.kind !== 'kubernetes') throw new Error('another kind');
    expect(content.facts.services).toEqual({
      ...cluster.facts.services,
      outcome: 'stale',
      action: expect.any(String),
    });
  });

  it('leaves a failure what it is', () => {
    const failed = {
      outcome: 'denied' as const,
      source: 'ec2:DescribeVpcs',
      observedAt: takenAt,
      action: 'Allow it',
    };
    const { content } = ageFacts(
      { kind: 'aws', facts: { ...aws[0], vpcs: failed } },
      after(1e9),
      ages,
    );
    expect(content.facts).toMatchObject({ vpcs: failed });
  });
});
