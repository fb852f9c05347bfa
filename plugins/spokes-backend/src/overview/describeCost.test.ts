import { networkPricesSchema } from '@fitsync/backstage-plugin-spokes-common';
import { createFactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { freshFacts } from '../__testUtils__/freshFacts';
import { describeCost, describeFleetCost } from './describeCost';

const spoke = 'fitsync-prod-spoke';
const prices = networkPricesSchema.parse({});
const all = { prices, fleet: true };

describe('describeCost', () => {
  it('tells what is of the spoke alone, and what its hub costs for all', () => {
    const cost = describeCost(createFactsIndex(freshFacts()), spoke, all);
    expect(cost).toMatchObject({
      region: 'us-east-2',
      asOf: '2026-05',
      hub: { sharedBy: 2 },
    });
    expect(cost?.own.terms).toContainEqual(
      expect.objectContaining({ item: 'loadBalancer', count: 1 }),
    );
    expect(cost?.own.terms).toContainEqual(
      expect.objectContaining({ item: 'attachment', count: 1 }),
    );
    expect(cost?.hub?.terms).not.toContainEqual(
      expect.objectContaining({ item: 'loadBalancer' }),
    );
  });

  it('tells who may not see the fleet of nothing beside the spoke', () => {
    const facts = freshFacts();
    for (const aws of facts.aws) delete aws.natGateways;
    const cost = describeCost(createFactsIndex(facts), spoke, {
      prices,
      fleet: false,
    });
    expect(cost?.own.monthly).toBeGreaterThan(0);
    expect(cost?.hub).toBeUndefined();
    expect(cost?.unread).toEqual(['NAT gateways']);
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
    const cost = describeCost(createFactsIndex(facts), spoke, all);
    expect(cost?.unread).toContainEqual(
      expect.stringMatching(/^Transit Gateway attachments in \d{12}\//),
    );
  });

  it('counts a hub once, whatever stands behind it', () => {
    const index = createFactsIndex(freshFacts());
    const spokes = ['fitsync-prod-spoke', 'fitsync-stage-spoke'].map(name =>
      describeCost(index, name, all),
    );
    const sum = describeFleetCost(index, prices).all.monthly;
    const own = spokes.reduce((left, one) => left + (one?.own.monthly ?? 0), 0);
    expect(sum).toBeCloseTo(own + (spokes[0]?.hub?.monthly ?? 0), 1);
  });

  it('says nothing of a spoke that nobody knows', () => {
    const index = createFactsIndex(freshFacts());
    expect(describeCost(index, 'nowhere', all)).toBeUndefined();
  });
});
