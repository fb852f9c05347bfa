import { TestDatabases } from '@backstage/backend-test-utils';
import { openDatabase } from '../store';

/**
 * SQLite, and each PostgreSQL that the environment names (`BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING`).
 * Containers are never started: the tests run where there is no Docker.
 */
export function createTestDatabases() {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_14'],
    disableDocker: true,
  });
  return {
    ids: databases.eachSupportedId(),
    /** An empty database with the tables in it. */
    async open(id: Parameters<typeof databases.init>[0]) {
      const knex = await databases.init(id);
      return openDatabase({ getClient: async () => knex });
    },
    /** A database without tables. */
    init: databases.init.bind(databases),
  };
}
