import {
  defaultVersions,
  FormChange,
  proposalForms,
} from '@fitsync/backstage-plugin-spokes-common';
import { validate } from 'jsonschema';
import { get } from 'lodash';
import { z } from 'zod';
import {
  exampleForm,
  templateChanges,
  templateNames,
  templateOf,
} from './__testUtils__/templates';
import { spokeParts } from './__testUtils__/spokeParts';
import { proposalActions } from './actions/proposalActions';

const actions = proposalActions.map(create => create(spokeParts()));

/** The schema of a field of a form. */
function fieldOf(change: FormChange, field: string): z.ZodType | undefined {
  const schema: unknown = get(proposalForms[change].shape, field);
  return schema instanceof z.ZodType ? schema : undefined;
}

/** The fields of a page, those that only a choice brings among them. */
function fieldsOf(schema: unknown): [string, object][] {
  const { properties = {}, dependencies = {}, oneOf = [] } = Object(schema);
  return [
    ...Object.entries<object>(properties),
    ...[...Object.values(dependencies), ...oneOf].flatMap(fieldsOf),
  ];
}

it('knows every template', () => {
  expect(Object.keys(templateChanges).sort()).toEqual(
    [...templateNames].sort(),
  );
});

describe.each(Object.entries(templateChanges))(
  'the form of %s',
  (name, change) => {
    const template = templateOf(name);
    const pages = [template.spec.parameters ?? []].flat();
    const fields = pages.flatMap(fieldsOf);
    const names = [...new Set(fields.map(([field]) => field))];
    const form = proposalForms[change];
    const [step] = template.spec.steps;

    it('hands every field to the action, under its own name', () => {
      const given = names.filter(field => field !== 'review');
      expect(step.input).toEqual({
        ...Object.fromEntries(
          given.map(field => [field, `\${{ parameters.${field} }}`]),
        ),
        handEdited: '${{ parameters.review.handEdited }}',
      });
      const action = actions.find(({ id }) => id === step.action);
      expect(Object.keys(action?.schema?.input?.properties ?? {})).toEqual(
        expect.arrayContaining(Object.keys(step.input ?? {})),
      );
      expect(Object.keys(form.shape)).toEqual(expect.arrayContaining(given));
    });

    it('calls its fields what a refusal calls them', () => {
      const titles = fields
        .filter(([field, schema]) => field !== 'review' && 'title' in schema)
        .map(([field, schema]): [string, unknown] => [
          field,
          get(schema, 'title'),
        ]);
      const told = titles.map(([field]) => [
        field,
        fieldOf(change, field)?.meta()?.title,
      ]);
      expect(titles).toEqual(told);
    });

    it('says what to enter wherever it refuses something', () => {
      const silent = fields.filter(
        ([, schema]) =>
          ('pattern' in schema ||
            'minimum' in schema ||
            'minItems' in schema) &&
          !('errorMessage' in schema),
      );
      expect(silent).toEqual([]);
    });

    it('says of every field what it is for', () => {
      const silent = fields.filter(
        ([field, schema]) =>
          'title' in schema && field !== 'review' && !('ui:help' in schema),
      );
      expect(
        silent
          .map(([field]) => field)
          .filter(field => field !== 'rateLimitPer'),
      ).toEqual([]);
    });

    it('ends with what will change', () => {
      const [review] = fieldsOf(pages.at(-1));
      expect(review).toEqual([
        'review',
        expect.objectContaining({
          'ui:field': 'SpokesReview',
          'ui:options': { change },
          type: 'object',
        }),
      ]);
    });

    it('takes its example', () => {
      const values = exampleForm(name);
      expect(pages.flatMap(page => validate(values, page).errors)).toEqual([]);
      expect(form.safeParse(values).error).toBeUndefined();
    });

    it('has defaults that its own rules accept', () => {
      const defaults = fields.filter(
        ([field, schema]) => 'default' in schema && field !== 'zones',
      );
      for (const [field, schema] of defaults) {
        const value = get(schema, 'default');
        expect([field, validate(value, schema).errors]).toEqual([field, []]);
        const judged = fieldOf(change, field)?.safeParse(value);
        expect([field, judged?.error]).toEqual([field, undefined]);
      }
    });

    it('ends with links and what happens next', () => {
      expect(template.spec.output).toMatchObject({
        links: [
          { url: '${{ steps.propose.output.pullRequestUrl }}' },
          { entityRef: '${{ steps.propose.output.entityRef }}' },
        ],
        text: [{ title: 'What happens next', content: expect.any(String) }],
      });
    });
  },
);

/** Values that a field takes and refuses, wherever the field is asked for. */
const tried: Record<string, [good: unknown[], bad: unknown[]]> = {
  hub: [['fitsync-hub'], ['Hub', '../a', '-a', 'a--b', 'a'.repeat(33)]],
  account: [['111111111111'], ['1', '11111111111a', '']],
  region: [
    ['eu-west-1', 'us-gov-west-1'],
    ['eu', 'EU-WEST-1', '../a'],
  ],
  nat: [['single'], ['both']],
  bastion: [['none', 'ssm'], ['telnet']],
  transitGatewayId: [['tgw-0123456789abcdef0'], ['tgw-x', 'vpc-01234567']],
  stateBucket: [['acme-state'], ['A', '-a', 'a/b', '${x}']],
  stateRegion: [['us-east-2'], ['x']],
  stateKmsKeyArn: [
    ['arn:aws:kms:us-east-2:111111111111:alias/state'],
    ['arn:aws:s3:::x', 'x'],
  ],
  masters: [
    [1, 3],
    [0, 2, 5],
  ],
  workers: [
    [0, 100],
    [-1, 101, 1.5],
  ],
  k3sVersion: [['v1.35.6+k3s1'], ['1.35.6', 'latest', 'v1.35.6']],
  k3sSha256: [['a'.repeat(64)], ['a'.repeat(63), 'G'.repeat(64)]],
  istioVersion: [['1.31.0'], ['v1.31.0', '1.31', 'latest']],
  alarmTopicArn: [
    ['arn:aws:sns:us-east-2:111111111111:a'],
    ['a', 'arn:aws:s3:::a'],
  ],
  healthCheckSeconds: [
    [5, 300],
    [4, 301, 5.5],
  ],
  httpNodePort: [
    [30000, 32767],
    [80, 29999, 32768],
  ],
  repositoryUrl: [
    ['https://github.com/acme/fleet', 'ssh://git@github.com/acme/fleet.git'],
    ['http://github.com/a/b', 'https://a:b@github.com/a/b', '--upload-pack=x'],
  ],
  repositoryBranch: [
    ['main', 'release/1.2'],
    ['-x', 'a..b', 'a b'],
  ],
  exposure: [
    ['a/b/c', 'fitsync-prod-spoke/demo/podinfo'],
    ['a/b', 'a/b/c/d', '../b/c', 'A/b/c', 'a/../c'],
  ],
  removeDomains: [[['a.example.com']], [['*'], ['a'], ['A.example.com']]],
  withdraw: [[['SSH_OPEN']], [['ssh-open'], ['*']]],
  accept: [
    [
      [
        {
          code: 'SSH_OPEN',
          resource: 'sg-0a1b2c3d',
          reason: 'Until the bastion is gone',
          owner: 'group:default/platform',
          until: '2027-01-31',
        },
      ],
    ],
    [
      [{ code: 'SSH_OPEN', owner: 'platform', until: '2027-01-31' }],
      [{ code: 'SSH_OPEN', reason: 'x', owner: 'platform', until: 'soon' }],
    ],
  ],
  spokeAccounts: [[['111111111111']], [['1']]],
};

it.each(
  Object.entries(templateChanges).flatMap(([name, change]) =>
    change === 'expose-service'
      ? []
      : [templateOf(name).spec.parameters ?? []]
          .flat()
          .flatMap(fieldsOf)
          .filter(([field, schema]) => field in tried && 'title' in schema)
          .map(([field, schema]) => [name, field, change, schema] as const),
  ),
)(
  '%s accepts and refuses %s as its schema does',
  (_, field, change, schema) => {
    const [good, bad] = tried[field];
    const judge = fieldOf(change, field);
    const answers = (value: unknown) => [
      value,
      validate(value, schema).valid,
      judge?.safeParse(value).success,
    ];
    expect(good.map(answers)).toEqual(good.map(value => [value, true, true]));
    expect(bad.map(answers)).toEqual(bad.map(value => [value, false, false]));
  },
);

it('offers the versions that a form without them gets', () => {
  const fields = new Map(
    [templateOf('spoke').spec.parameters ?? []].flat().flatMap(fieldsOf),
  );
  expect(fields.get('k3sVersion')).toMatchObject({
    default: defaultVersions.k3s,
  });
  expect(fields.get('istioVersion')).toMatchObject({
    default: defaultVersions.istio,
  });
});
