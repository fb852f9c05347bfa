// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('spokes_notices', table => {
    table.comment('What owners were told and not yet told to be over');
    table.string('scope', 255).primary();
    table.string('recipient', 255).notNullable();
    table.text('title').notNullable();
    table.text('link').notNullable();
    table.text('members').notNullable();
    table.string('over_since', 32).nullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('spokes_notices');
};
