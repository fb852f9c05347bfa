import { fieldChanges } from './fieldChanges';

const spoke = { apiVersion: 'fitsync.io/v1', kind: 'Spoke', workers: 1 };

describe('fieldChanges', () => {
  it('says of a new blueprint what it asks for, not what sort of file it is', () => {
    expect(fieldChanges(undefined, spoke)).toEqual([
      { field: 'workers', after: '1' },
    ]);
    expect(fieldChanges(spoke, undefined)).toEqual([
      { field: 'workers', before: '1' },
    ]);
  });

  it('says that the version of a blueprint changes', () => {
    expect(
      fieldChanges(spoke, { ...spoke, apiVersion: 'fitsync.io/v2' }),
    ).toEqual([
      { field: 'apiVersion', before: 'fitsync.io/v1', after: 'fitsync.io/v2' },
    ]);
  });
});
