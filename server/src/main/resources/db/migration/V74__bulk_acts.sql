-- What somebody did about many buyers at once, so that it can be told and undone. What was done to
-- each buyer is in the log; these rows only say which events belong together.
create table bulk_act (
  id text primary key,                  -- chosen by whoever asks, so that a request sent twice counts once
  member integer not null references member,
  act text not null,
  said jsonb not null,                  -- what they said with it, by field
  made_at timestamptz not null default now(),
  undone_at timestamptz                 -- null: it stands
);
create index bulk_act_member on bulk_act (member, made_at);

create table bulk_act_row (
  act text not null references bulk_act on delete cascade,
  buyer text not null,
  name text not null,                   -- what the buyer was called
  refused text,                         -- why it was not done; null: it was
  kept text,                            -- why it was not undone; null: it was, or nobody asked
  primary key (act, buyer)
);
