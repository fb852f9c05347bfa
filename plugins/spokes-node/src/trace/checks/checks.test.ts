import {
  findingsCatalogue,
  hops,
} from '@fitsync/backstage-plugin-spokes-common';
import { resolvers } from '../inputs';
import { checks } from './index';

/** Codes that may appear at several hops: a finding has that of the check. */
const anywhere = [
  'IMAGE_AUTO_NOT_INJECTED',
  'SCHEMA_INVALID',
  'STATUS_CONDITION_FALSE',
  'GWAPI_CRD_TOO_OLD',
  'GWAPI_REF_NOT_GRANTED',
  // Of each part of the spoke.
  'SPOKE_ONE_ZONE',
];

describe('the list of checks', () => {
  it('gives each check an id of its own', () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  describe.each(checks.map(check => [check.id, check] as const))(
    '%s',
    (id, check) => {
      it('is named after its hop', () => {
        expect(hops).toHaveProperty([check.hop]);
        expect(id).toMatch(/^[a-z0-9-]+\.[a-z0-9-]+$/);
        expect(id.split('.')[0]).toBe(check.hop);
      });

      it('says its rule in a sentence', () => {
        expect(check.description).toMatch(/^[A-Z].*\.$/);
      });

      it('reads inputs that can be found, each once', () => {
        expect(check.inputs.length).toBeGreaterThan(0);
        expect(new Set(check.inputs).size).toBe(check.inputs.length);
        for (const name of check.inputs) {
          expect(resolvers).toHaveProperty([name]);
        }
      });

      it('emits messages of the catalogue', () => {
        expect(check.emits.length).toBeGreaterThan(0);
        for (const message of check.emits) {
          expect(findingsCatalogue[message.code]).toBe(message);
        }
      });

      it('emits only codes of its own hop', () => {
        const strays = check.emits.filter(
          ({ code, hop }) => hop !== check.hop && !anywhere.includes(code),
        );
        expect(strays).toEqual([]);
      });
    },
  );
});
