import { referenceFacts } from '../../testing';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { findSpokeInput } from './findSpokeInput';

describe('findSpokeInput', () => {
  const spoke = 'fitsync-prod-spoke';

  it('finds what traces find', () => {
    const index = createFactsIndex(referenceFacts());
    expect(findSpokeInput(index, spoke, 'loadBalancer')).toMatchObject({
      outcome: 'ok',
      value: { type: 'network' },
    });
    expect(findSpokeInput(index, spoke, 'targets', 443)).toMatchObject({
      outcome: 'ok',
    });
    expect(findSpokeInput(index, spoke, 'spokeVpc')).toMatchObject({
      outcome: 'ok',
      value: { cidrs: ['10.1.0.0/16'] },
    });
  });

  it('tells what was not read from what is not there', () => {
    const facts = referenceFacts();
    const [aws] = facts.aws;
    const index = createFactsIndex({
      ...facts,
      aws: [
        {
          ...aws,
          loadBalancers: {
            outcome: 'denied',
            source: 'elasticloadbalancing:DescribeLoadBalancers',
            observedAt: facts.takenAt,
            action: 'Allow it',
          },
        },
      ],
    });
    expect(findSpokeInput(index, spoke, 'loadBalancer').outcome).toBe('denied');
    expect(findSpokeInput(index, 'nowhere', 'loadBalancer').outcome).toBe(
      'absent',
    );
  });
});
