// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('spokes_facts', table => {
    table.comment('The newest facts of each source');
    table.string('source', 255).primary();
    table.string('version', 36).notNullable();
    table.integer('fence').notNullable().defaultTo(0);
    table.text('facts').notNullable();
  });

  await knex.schema.createTable('spokes_traces', table => {
    table.comment('The newest trace of each exposure');
    table.string('exposure', 200).primary();
    table.string('spoke', 63).notNullable();
    table.string('verdict', 16).notNullable();
    table.string('since', 32).notNullable();
    table.string('cause', 64).nullable();
    table.string('digest', 64).notNullable();
    table.text('trace').notNullable();
    table.text('settled').nullable();
    table.text('changed').nullable();
    table.index(['spoke'], 'spokes_traces_spoke_idx');
    table.index(['cause'], 'spokes_traces_cause_idx');
  });

  await knex.schema.createTable('spokes_transitions', table => {
    table.comment('Changes of verdict, with what was behind them');
    table.string('id', 36).primary();
    table.string('exposure', 200).notNullable();
    table.string('at', 32).notNullable();
    table.text('transition').notNullable();
    table.index(['exposure', 'at'], 'spokes_transitions_exposure_idx');
  });

  await knex.schema.createTable('spokes_leases', table => {
    table.comment('Who does what, until when');
    table.string('shard', 255).primary();
    table.string('owner', 255).notNullable();
    table.integer('token').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.index(['expires_at'], 'spokes_leases_expires_at_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('spokes_leases');
  await knex.schema.dropTable('spokes_transitions');
  await knex.schema.dropTable('spokes_traces');
  await knex.schema.dropTable('spokes_facts');
};
