import { createTestDatabases } from '../__testUtils__/testDatabases';
import { migrationsDirectory } from './openDatabase';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const tables = [
  'spokes_facts',
  'spokes_leases',
  'spokes_mutes',
  'spokes_notices',
  'spokes_traces',
  'spokes_transitions',
];

describe.each(databases.ids)('migrations on %s', id => {
  it('makes the tables, and takes them away again', async () => {
    const knex = await databases.init(id);
    const present = () =>
      Promise.all(tables.map(table => knex.schema.hasTable(table)));

    await knex.migrate.latest({ directory: migrationsDirectory });
    await expect(present()).resolves.toEqual(tables.map(() => true));

    await knex.migrate.rollback({ directory: migrationsDirectory }, true);
    await expect(present()).resolves.toEqual(tables.map(() => false));
  });
});
