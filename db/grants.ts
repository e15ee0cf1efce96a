/** Least privilege: the application may add to the record and change what can be rebuilt, and nothing else. */
import pg from 'pg';

const ADD_ONLY = [
  'event',
  'anchor',
  'anchor_head',
  'empowerment',
  'person',
  'content',
  'account',
  'contact',
  'delivery',
  'delivery_attempt',
  'template_version',
  'filing',
  'import_run',
  'staged_row',
  'page_view',
  'vetting_text',
  'adoption',
  'officer_settlement',
  'expected_night',
  'expected_was',
  'posted_mail',
  'partner_told',
  'effect_comparison',
  'effect_difference',
  'message',
  'case_note',
  'conflict',
  'leave',
  'portfolio_move',
  'visit_told',
];
const ADD_AND_CHANGE = [
  'stream',
  'programme',
  'import_row',
  'connection',
  'connection_code',
  'connection_look',
  'document',
  'message_read',
  'contact_log',
  'inbound_mail',
  'joint_mail',
  'mail_event',
  'desk_visit',
  'person_skill',
  'portfolio_move_item',
  'link_answer',
  'portal_answer',
  'mail_slot',
  'letter_batch',
  'letter_batch_item',
  'effect',
  'effect_message',
  'calendar_feed',
];
const REBUILDABLE = [
  'participant',
  'deadline',
  'work_item',
  'notice',
  'desk_item',
  'work_done',
  'validation_line',
  'validation_done',
  'session',
  'finding',
  'mail_aside',
  'expected_notice',
  'security_profile',
  'validation_report',
  'staff_hours',
  'calibration',
  'place',
  'waiting_entry',
  'trip',
  'visit_slot',
  'plan_year',
];

/** Gives the application's role its privileges; harmless when repeated, and when the role owns the tables itself. */
export async function grantTo(ownerUrl: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const name = pg.escapeIdentifier(role);
  try {
    const { rows } = await client.query<{ owner: string }>('select current_user as owner');
    if (rows[0]?.owner === role) return;
    await client.query(`
      revoke all on all tables in schema public from ${name};
      grant usage on schema public to ${name};
      grant select, insert on ${ADD_ONLY.join(', ')} to ${name};
      grant select, insert, update on ${ADD_AND_CHANGE.join(', ')} to ${name};
      grant select, insert, update, delete on ${REBUILDABLE.join(', ')} to ${name};
      grant select, insert, update on organization_member, organization_errand to ${name};
      grant select, insert, update on invitation, application_step to ${name};
      grant update (until_on) on empowerment, conflict, leave to ${name};
      grant select on conflicted, rules_version to ${name};
      grant select, insert, update on office to ${name};
      grant usage on all sequences in schema public to ${name};
      grant execute on all functions in schema public to ${name};`);
  } finally {
    await client.end();
  }
}
