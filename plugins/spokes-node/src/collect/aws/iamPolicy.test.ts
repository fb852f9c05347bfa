import { awsActions } from './awsActions';
import { iamPolicy } from './iamPolicy';

describe('iamPolicy', () => {
  it('allows the actions of the collector', () => {
    expect(iamPolicy().Statement.flatMap(({ Action }) => Action)).toEqual(
      awsActions,
    );
  });

  it('allows nothing but reading, and nothing by wildcard', () => {
    for (const action of awsActions) {
      expect(action).toMatch(
        /^(ec2|elasticloadbalancing|route53|acm|cloudwatch):(Describe|Get|List|Search)\w+$/,
      );
    }
  });
});
