// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('spokes_mutes', table => {
    table.comment('Spokes of which nobody is notified for now');
    table.string('spoke', 63).primary();
    table.string('until', 32).notNullable();
    table.string('by', 255).notNullable();
    table.text('reason').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('spokes_mutes');
};
