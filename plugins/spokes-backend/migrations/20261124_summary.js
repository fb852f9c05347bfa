// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('spokes_traces', table => {
    // What lists show of a trace: thousands of them are read without their traces. Null until it is written again.
    table.text('summary').nullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('spokes_traces', table => {
    table.dropColumn('summary');
  });
};
