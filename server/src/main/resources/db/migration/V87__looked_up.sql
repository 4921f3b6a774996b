-- What is looked up often and was looked for in all rows.

-- Imports, playbooks and revisions a partition knows of: asked for whenever a buyer is replayed.
create index event_mark on event (partition, seq) where buyer = '';

-- What was said in conversations, by when.
create index event_conversations on event (effective)
  where type in ('call_logged', 'meeting_held');

-- Whether somebody took a merge back, and who was merged into somebody.
create index merge_ended on merge (loser, survivor) where ended_at is not null;
create index merge_survivor on merge (survivor) where ended_at is null;
create index merge_loser on merge (loser) where ended_at is null;

-- Letters that were given up, and those that may be too late.
create index outbox_dead on outbox (subscription, id desc) where state = 'dead';
create index outbox_late on outbox (subscription, not_after) where state = 'waiting';

-- Of a large log a sample tells far too few buyers, and so far too many rows of each: PostgreSQL
-- would read the whole log for the rows of a few thousand. Said as a share of all rows instead.
alter table event
  alter column buyer set (n_distinct = -0.02),
  alter column person set (n_distinct = -0.02);
alter table ledger alter column buyer set (n_distinct = -0.1);
alter table opportunity_activity alter column buyer set (n_distinct = -0.1);
alter table opportunity_credit
  alter column buyer set (n_distinct = -0.1),
  alter column opportunity set (n_distinct = -0.1);
analyze event (buyer, person);
analyze ledger (buyer);
analyze opportunity_activity (buyer);
analyze opportunity_credit (buyer, opportunity);
