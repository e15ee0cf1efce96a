import { Migration } from '@mikro-orm/migrations';

/**
 * What a command is judged by, and what its events change, is found by keys whoever it is about. PostgreSQL planned each statement of these functions
 * anew for the first five commands of every connection, which took longer than running them; now it plans each once. Whoever replaces one of them says so
 * again.
 */
export class JudgedByPlan extends Migration {
  override up(): void {
    for (const name of judgeAndRecord) this.addSql(`alter function ${name} set plan_cache_mode = force_generic_plan;`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const judgeAndRecord = [
  ...['gather_facts', 'answers_wait', 'empowered_for', 'amiss_facts', 'team_facts', 'travel_said', 'report_facts'],
  ...['cleared_journeys', 'append_events', 'write_view', 'write_effects', 'write_slots', 'write_validation_line'],
];
