-- What leaves the system for decisions, and who asked for it; webhooks that come in.

-- Who is told, by what way, of which decisions.
create table subscription (
  id integer generated always as identity primary key,
  channel text not null check (channel in ('webhook', 'email')),
  name text not null,                   -- what people call it; of an email the member it is for
  target text not null,                 -- a URL, or an address
  kinds text[] not null,                -- kinds of the ledger
  secret text,                          -- signs webhooks; kept as it is, because signing needs it
  old_secret text,                      -- the one before a rotation, good until:
  old_until timestamptz,
  made_at timestamptz not null default now(),
  ended_at timestamptz                  -- null: it is in use
);

-- Effects on their way out. They refer to the ledger and copy nothing of it.
create table outbox (
  id bigint generated always as identity primary key,
  subscription integer not null references subscription,
  buyer text references buyer,          -- null: a test somebody asked for
  position bigint,
  kind text not null,
  at timestamptz not null,              -- of the decision
  made_at timestamptz not null default now(),
  not_after timestamptz not null,       -- it does not leave later
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead', 'dropped')),
  attempts integer not null default 0,
  next_at timestamptz not null default now(), -- not tried before; while it is tried, by nobody else
  outcome text,                         -- what came of the latest attempt, in words
  ended_at timestamptz,                 -- when it was sent or given up
  unique (subscription, buyer, position)
);
create index outbox_waiting on outbox (subscription, next_at) where state = 'waiting';
create index outbox_in_order on outbox (subscription, buyer, id) where state = 'waiting';
create index outbox_latest on outbox (subscription, id desc);
create index outbox_ended on outbox (ended_at) where state <> 'waiting';

-- What a source's webhooks look like.
create table incoming_hook (
  source integer primary key references source,
  manner text not null check (manner in ('standard', 'github', 'token')),
  secret text not null,                 -- of a token only its hash
  mapping text not null
);
