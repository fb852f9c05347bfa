// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('spokes_transitions', table => {
    // Codes of the causes that came or went, each between commas. Null in rows of an earlier version.
    table.text('codes').nullable();
    table.index(['at', 'id'], 'spokes_transitions_at_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('spokes_transitions', table => {
    table.dropIndex(['at', 'id'], 'spokes_transitions_at_idx');
    table.dropColumn('codes');
  });
};
