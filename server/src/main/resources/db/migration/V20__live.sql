-- Live events: who sends them, who numbers them, who decides them, and what is kept to do it fast.

-- Who may add history (imports, corrections): one at a time. Live rows need no pen.
create table pen (
  one boolean primary key default true check (one),
  epoch bigint not null
);
insert into pen (epoch) select max(epoch) from partition;

-- Gives each row of a partition its number. Apart from `partition`, so that nobody who appends waits
-- for somebody who decides.
create table sequencer (
  partition smallint primary key references partition,
  next_seq bigint not null default 0,   -- the number the next row of its log gets
  floor timestamptz                     -- no live row counts earlier; null before the first
) with (fillfactor = 20);
insert into sequencer (partition, next_seq) select id, next_seq from partition;
alter table partition drop column next_seq;

-- Which process decides a partition's live rows, and until when others leave it alone. Only a
-- convenience: what keeps two from writing is the epoch.
alter table partition
  add column holder text,
  add column held_until timestamptz;
create table replica (
  id text primary key,
  seen_at timestamptz not null
);

-- Rows that wait for a close: no live ones.
create index event_waiting on event (partition, seq)
  where import is not null or source = 'fullcourt' or adopted_from is not null;

-- The states of buyers: a cache of the log that may be emptied at any time.
create table buyer_state (
  buyer text primary key references buyer,
  codec integer not null,               -- the form of the bytes
  revision smallint not null,           -- of the engine
  playbook integer not null,            -- the version in force
  people text not null,                 -- as whom somebody's doings count, after corrections: JSON
  state bytea not null
);
alter table buyer_state alter column state set storage external;

-- Who sends live events. An event's source is its name.
create table source (
  id integer generated always as identity primary key,
  name text not null unique,
  made_at timestamptz not null default now(),
  go_live timestamptz                   -- from when on effects may leave for its events (law 5)
);

-- What a client proves itself with. Only a hash is kept.
create table write_key (
  id integer generated always as identity primary key,
  source integer not null references source,
  hash bytea not null unique,
  ending text not null,                 -- its last letters, by which people tell keys apart
  made_at timestamptz not null default now(),
  ends_at timestamptz                   -- null: it is good until it is revoked
);

-- What came of what a source sent, by minute. Reason '' counts accepted events.
create table intake_count (
  source integer not null references source,
  minute timestamptz not null,
  reason text not null,
  events bigint not null,
  primary key (source, minute, reason)
);

-- The latest refused events of each source and reason, to look at.
create table intake_sample (
  id bigint generated always as identity primary key,
  source integer not null references source,
  reason text not null,
  detail text not null,
  sample text not null,
  at timestamptz not null
);
create index intake_sample_latest on intake_sample (source, reason, id);

-- What was said of who is who, each once: identifiers that one message bore together. People follow
-- from all of it, whatever came first.
create table identity_link (
  one text not null,                    -- the weaker: a browser (a:), an account's id (g:), a user (u:)
  other text not null,                  -- what it was seen with: a user (u:), an address (e:), a domain (d:)
  primary key (one, other)
);
create index identity_link_other on identity_link (other);
