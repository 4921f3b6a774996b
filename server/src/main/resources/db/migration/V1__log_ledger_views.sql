-- The log, the ledger and the views of Fullcourt. Times are timestamptz, whole milliseconds.

-- Agreements that were put into force, by number.
create table playbook (
  version integer primary key,
  name text not null,
  text text not null,
  activated_at timestamptz not null
);

-- Buyers are divided among partitions by a hash of their id. One sequencer appends to each: it
-- holds the row's epoch, and nothing is written under an older one.
create table partition (
  id smallint primary key,
  epoch bigint not null default 0,
  next_seq bigint not null default 0,   -- the number the next row of its log gets
  cursor bigint not null default 0,     -- rows below it are decided
  horizon timestamptz                   -- up to when timers have fired
);
insert into partition (id) select generate_series(0, 63);

-- One run of an import; rows of the log keep its number.
create table import (
  id bigint generated always as identity primary key,
  source text not null,
  files text not null,
  started_at timestamptz not null default now(),
  closed_at timestamptz,                -- null: did not come to its end
  rows_read bigint not null default 0,
  accepted bigint not null default 0,
  duplicate bigint not null default 0,
  rejected bigint not null default 0,
  filtered bigint not null default 0
);

-- Who is who: ids and the keys they were made from.
create table account (
  id text primary key,
  key text not null
);
create table person (
  id text primary key,
  key text not null
);
create table buyer (
  id text primary key,
  partition smallint not null references partition,
  motion text not null,
  account text references account,      -- null: a buyer of one
  label text not null                   -- the key it was made from, shown until a name is known
);
create index buyer_of_account on buyer (account);

-- The log. Rows are never changed. buyer is '' for rows about the partition itself (import_closed).
create table event (
  partition smallint not null references partition,
  seq bigint not null,
  source text not null,
  id text not null,
  buyer text not null,
  person text,
  type text not null,
  occurred_at timestamptz not null,
  known timestamptz not null,
  effective timestamptz not null,
  properties jsonb not null,
  import bigint references import,
  primary key (partition, seq)
);
create unique index event_once on event (source, id);
create index event_of_buyer on event (buyer, effective, seq);

-- The ledger: what was decided, with its cause, as canonical text. Rows are never changed.
create table ledger (
  buyer text not null references buyer,
  position bigint not null,
  partition smallint not null,
  revision smallint not null,
  kind text not null,
  at timestamptz not null,
  body text not null,
  primary key (buyer, position)
);
create index ledger_of_partition on ledger (partition, buyer, position);

-- Views: what pages show. Made from log and ledger, and made again from them at any time.

create table stay (
  buyer text not null references buyer,
  number integer not null,
  stage text not null,
  entered timestamptz not null,
  left_at timestamptz,                  -- null: still there
  next text,                            -- null: still there
  next_move text,
  move text not null,
  arm text not null,
  round integer not null,
  reason text,
  playbook integer not null,
  position bigint not null,             -- the decision that began it
  primary key (buyer, number)
);
create index stay_entered on stay (stage, entered);
create index stay_left on stay (stage, left_at);

create table buyer_view (
  buyer text primary key references buyer,
  partition smallint not null,
  name text not null,
  motion text not null,
  account text,
  stage text,                           -- null: not in the cycle yet
  stage_entered timestamptz,
  arm text,
  round integer not null,
  fit double precision not null,
  interest double precision not null,
  first_event timestamptz not null,
  last_event timestamptz not null,
  events integer not null,
  people integer not null,
  decisions bigint not null,            -- rows in its ledger
  next_due timestamptz,                 -- when its next timer fires
  attributes jsonb not null             -- what is known of the account
);
create index buyer_view_stage on buyer_view (stage, stage_entered, buyer);
create index buyer_view_name on buyer_view (name, buyer);
create index buyer_view_last_event on buyer_view (last_event, buyer);
create index buyer_view_score on buyer_view ((fit + interest), buyer);
create index buyer_view_due on buyer_view (partition, next_due) where next_due is not null;

create table person_view (
  buyer text not null references buyer,
  person text not null references person,
  name text not null,
  title text,
  role text,
  identified boolean not null,
  active boolean not null,
  interest double precision not null,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  attributes jsonb not null,
  primary key (buyer, person)
);

create table opportunity_view (
  buyer text not null references buyer,
  opportunity text not null,            -- its key in the source
  name text not null,
  opened timestamptz,
  closed timestamptz,
  outcome text not null,                -- open, won, lost
  amount numeric,
  currency text,
  owner text,
  attributes jsonb not null,
  primary key (buyer, opportunity)
);
create index opportunity_view_outcome on opportunity_view (outcome, closed);
