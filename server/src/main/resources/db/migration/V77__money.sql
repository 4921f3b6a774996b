-- Reference rates and what was won in them (law 33), and who is credited with it (law 34).

-- What one euro was worth on a day. Rows are never changed, and none comes between two that are
-- there: what was converted once stays as it was converted.
create table exchange_rate (
  currency text not null check (currency ~ '^[A-Z]{3}$' and currency <> 'EUR'),
  day date not null,
  per_euro numeric not null check (per_euro > 0),
  added_at timestamptz not null default now(),
  primary key (currency, day)
);

create function exchange_rate_stays() returns trigger language plpgsql as $$
begin
  raise exception 'law 33: a rate is never changed' using errcode = 'check_violation';
end $$;
create trigger exchange_rate_stays before update or delete on exchange_rate
  for each row execute function exchange_rate_stays();

-- A view: the book of what was won, entry by entry.
create table opportunity_booking (
  buyer text not null references buyer,
  opportunity text not null,
  number integer not null,              -- in the order booked
  win integer not null,                 -- which win of the opportunity, from 1
  kind text not null,                   -- won, corrected, correction, reopened, lost
  at timestamptz not null,              -- when it counts
  closed timestamptz not null,          -- when that win was won: the day of its rate
  amount numeric,                       -- what it adds, below 0 where it takes back; null: unknown
  currency text,                        -- null: nobody said, so the team's
  primary key (buyer, opportunity, number)
);
create index opportunity_booking_at on opportunity_booking (at);

-- A view: who is credited with each win, in millionths by each model. Those of one win and kind add
-- up to a whole, by each model.
create table opportunity_credit (
  buyer text not null references buyer,
  opportunity text not null,
  win integer not null,
  kind text not null,                   -- program, content, channel, function, person
  name text not null,                   -- '': nobody
  first_touch integer not null,
  last_touch integer not null,
  even integer not null,
  position integer not null,
  decay integer not null,
  primary key (buyer, opportunity, win, kind, name)
);
create index opportunity_credit_name on opportunity_credit (kind, name);

-- The book of logs that are older than it is made when the application starts.
alter table partition add column booked boolean not null default true;
update partition set booked = false
where exists (select 1 from event where event.partition = partition.id);
