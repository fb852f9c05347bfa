import { messages } from '@fitsync/backstage-plugin-spokes-common';
import {
  arn,
  findingOf,
  plausibleFields,
} from '../trace/__testUtils__/plausibleFindings';
import { brokenRules } from './__testUtils__/remedies/brokenRules';

/** Names as Kubernetes and AWS give them: each fix is there for some of them. */
const names = [
  ...['shop', arn, 'vpc-0a1b2c3d4e5f60718', 'i-0fa1b2c3d4e5f6107'],
  'rtb-0a9b8c7d6e5f40312',
];

const remediesOf = (message: (typeof messages)[number]) =>
  names.map(
    name => findingOf(message, plausibleFields(message, name)).fix.remedies,
  );

describe('the fix of every code', () => {
  it.each(messages.map(message => [message.code, message] as const))(
    'keeps the rules: %s',
    (_, message) => {
      expect(remediesOf(message).flatMap(brokenRules)).toEqual([]);
    },
  );

  it('is mostly more than a page to read', () => {
    const pagesOnly = messages.filter(message =>
      remediesOf(message)
        .flat()
        .every(({ kind }) => kind === 'docs'),
    );
    expect(pagesOnly.length).toBeLessThan(messages.length / 4);
  });
});
