import { networkPricesSchema } from '@fitsync/backstage-plugin-spokes-common';
import { createFactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { freshFacts } from '../__testUtils__/freshFacts';
import { describeCost, describeFleetCost } from './describeCost';

const spoke = 'fitsync-prod-spoke';
const prices = networkPricesSchema.parse({});

describe('describeCost', () => {
  it('tells what is of the spoke alone, and what its hub costs for all', () => {
    const cost = describeCost(createFactsIndex(freshFacts()), spoke, prices);
    expect(cost).toMatchObject({
      region: 'us-east-2',
      asOf: '2026-05',
      sharedBy: 2,
    });
    expect(cost?.own.terms).toContainEqual(
      expect.objectContaining({ item: 'loadBalancer', count: 1 }),
    );
    expect(cost?.own.terms).toContainEqual(
      expect.objectContaining({ item: 'attachment', count: 1 }),
    );
    expect(cost?.hub.terms).not.toContainEqual(
      expect.objectContaining({ item: 'loadBalancer' }),
    );
  });

  it('names what could not be read instead of taking it for free', () => {
    const facts = freshFacts();
    for (const aws of facts.aws) {
      aws.transitGatewayVpcAttachments = {
        outcome: 'denied',
        action: 'Allow ec2:DescribeTransitGatewayVpcAttachments',
        source: 'ec2:DescribeTransitGatewayVpcAttachments',
        observedAt: facts.takenAt,
      };
    }
    const cost = describeCost(createFactsIndex(facts), spoke, prices);
    expect(cost?.unread).toContainEqual(
      expect.stringMatching(/^Transit Gateway attachments in \d{12}\//),
    );
  });

  it('counts a hub once, whatever stands behind it', () => {
    const index = createFactsIndex(freshFacts());
    const spokes = ['fitsync-prod-spoke', 'fitsync-stage-spoke'].map(name =>
      describeCost(index, name, prices),
    );
    const { all } = describeFleetCost(index, prices);
    const own = spokes.reduce((sum, one) => sum + (one?.own.monthly ?? 0), 0);
    expect(all.monthly).toBeCloseTo(own + (spokes[0]?.hub.monthly ?? 0), 1);
  });

  it('says nothing of a spoke that nobody knows', () => {
    const index = createFactsIndex(freshFacts());
    expect(describeCost(index, 'nowhere', prices)).toBeUndefined();
  });
});
