-- Corrections, several versions of the playbook, several revisions of the engine.

-- A row adopted from another buyer is a copy of that buyer's row (in that buyer's partition, with
-- that number). Only rows that are not adopted are events that came in.
alter table event
  add column adopted_from text,
  add column adopted_seq bigint;
drop index event_once;
create unique index event_once on event (source, id) where adopted_from is null;

-- What people corrected. The log has the rows that do it.
create table correction (
  number integer generated always as identity primary key,
  kind text not null,                   -- void, restore, merge, separate
  what text not null,
  because text not null,
  who text not null,
  made_at timestamptz not null
);

-- Rules by which events are voided, those that come in later included.
create table void_rule (
  number integer primary key references correction,
  rule text not null,
  because text not null,
  who text not null,
  ended_at timestamptz                  -- null: applied to what comes in
);

-- Buyers and people that are one at present, or were.
create table merge (
  number integer primary key references correction,
  kind text not null,                   -- buyer, person
  loser text not null,
  survivor text not null,
  known timestamptz not null,
  ended_at timestamptz                  -- null: they are one
);
create unique index merge_in_force on merge (kind, loser) where ended_at is null;

-- The engine revision a partition was last decided by; null before that.
alter table partition add column revision smallint;
update partition set revision = 1 where cursor > 0;

-- What stands in for decisions of a revision that was retired.
create table seal (
  buyer text not null references buyer,
  close bigint not null,                -- the row of the log at which it was made
  partition smallint not null,
  rows bigint not null,                 -- how many rows the ledger had
  sha256 text not null,                 -- of these rows
  in_force bigint[] not null,           -- positions of those that were in force
  state text not null,                  -- the buyer then, as the next revision sees it
  primary key (buyer, close)
);
create index seal_of_partition on seal (partition);

-- The first event that counts, by its place in the log.
alter table buyer_view add column first_seq bigint;
update buyer_view v set first_seq = (
  select e.seq from event e where e.buyer = v.buyer order by e.effective, e.seq limit 1);
