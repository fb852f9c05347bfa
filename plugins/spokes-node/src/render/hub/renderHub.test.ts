import {
  hubBlueprintSchema,
  parseBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import path from 'node:path';
import { parse } from 'yaml';
import { goldenFiles } from '../../testing/goldenFiles';
import { referenceBlueprints } from '../../testing/referenceBlueprints';
import { renderHub } from './renderHub';

const smallest = referenceBlueprints.hub;
const everything = {
  ...smallest,
  description: 'Everything public: "edge", #1 & more',
  cidr: '100.64.0.0/20',
  azs: ['use2-az1', 'use2-az2', 'use2-az3'],
  nat: 'single',
  bastion: { kind: 'ssh', allowedCidrs: ['203.0.113.0/28'] },
  transitGateway: { kind: 'existing', id: 'tgw-0123456789abcdef0' },
  spokeAccounts: ['222222222222'],
  remoteState: {
    ...smallest.remoteState,
    kmsKeyArn: 'arn:aws:kms:us-east-2:111111111111:alias/fitsync',
  },
};

const render = (input: unknown) =>
  renderHub(parseBlueprint(hubBlueprintSchema, input));

describe('renderHub', () => {
  it.each(Object.entries({ smallest, everything }))(
    'renders the golden files of %s',
    async (name, input) => {
      const { files, folder } = render(input);
      const rendered = Object.fromEntries(
        files.map(file => [`${folder}/${file.path}`, file.content]),
      );
      expect(rendered).toEqual(
        await goldenFiles(path.join(__dirname, '__golden__', name), rendered),
      );
    },
  );

  it('renders the same again from the blueprint.yaml that it wrote', () => {
    const { files } = render(everything);
    const blueprint = files.find(file => file.path === 'blueprint.yaml');
    expect(render(parse(blueprint?.content ?? '')).files).toEqual(files);
  });

  it('names the hub to Backstage, and no credential', () => {
    const config = (input: unknown) =>
      parse(
        render(input).files.find(file => file.path === 'app-config.yaml')
          ?.content ?? '',
      );
    expect(config(smallest)).toEqual({
      spokes: {
        hubs: [
          {
            name: 'fitsync-hub',
            account: '111111111111',
            region: 'us-east-2',
            owner: 'group:default/platform',
          },
        ],
      },
    });
    expect(config(everything).spokes.hubs[0]).toMatchObject({
      transitGateway: 'tgw-0123456789abcdef0',
    });
  });

  it('wants to know where the state is kept', () => {
    expect(() => render({ ...smallest, remoteState: undefined })).toThrow(
      'remoteState is missing: name the S3 bucket and region',
    );
  });
});
