-- Who of ours is away, or takes fewer buyers, from day to day. The router is told of it; what it made of it stands in its answers in
-- the log, so that nothing here is needed to replay anything.
create table absence (
  id integer generated always as identity primary key,
  person text not null,                 -- as the playbook calls them
  from_day date not null,
  to_day date not null,                 -- the last day
  takes integer not null default 0 check (takes >= 0), -- how many buyers a day they still take; 0: they are away
  stand_in text,                        -- who stands in, as the playbook calls them; null: nobody
  reason text not null check (reason in ('holiday', 'illness', 'training', 'other')),
  made_by integer not null references member,
  made_at timestamptz not null default now(),
  ended_at timestamptz,                 -- null: it holds; else it was taken back then
  check (from_day <= to_day),
  check (stand_in is null or takes = 0)
);
create index absence_ahead on absence (to_day) where ended_at is null;
