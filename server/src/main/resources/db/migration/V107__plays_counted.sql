-- What became of the steps of a run, counted with the run: a page over very many plays looks at runs
-- alone, and opens those of a number without reading the steps of all the others.
alter table play_run
  add column asked integer not null default 0,
  add column done integer not null default 0,
  add column overdue integer not null default 0,
  add column withdrawn integer not null default 0,
  add column withheld integer not null default 0,
  -- How it stands, as reports put the ways to end together.
  add column state text not null generated always as (
    case outcome
      when 'ended' then 'finished'
      when 'kept' then 'finished'
      when 'dropped' then 'stopped'
      else outcome
    end) stored;

update play_run r set asked = s.asked, done = s.done, overdue = s.overdue,
  withdrawn = s.withdrawn, withheld = s.withheld
from (
  select buyer, number,
    count(*) filter (where fate = 'asked') as asked,
    count(*) filter (where fate = 'done') as done,
    count(*) filter (where fate = 'overdue') as overdue,
    count(*) filter (where fate = 'withdrawn') as withdrawn,
    count(*) filter (where fate = 'withheld') as withheld
  from play_step group by buyer, number) s
where s.buyer = r.buyer and s.number = r.number;

-- The runs of a play in the order they are listed: all of them, those that stand alike, and those
-- that are few among many.
create index play_run_started on play_run (play, started, buyer, number);
create index play_run_state on play_run (play, state, started, buyer, number);
create index play_run_by_hand on play_run (play, started) where by_hand;
create index play_run_overdue on play_run (play, started) where overdue > 0;
create index play_run_withdrawn on play_run (play, started) where withdrawn > 0;
create index play_run_withheld on play_run (play, started) where withheld > 0;
analyze play_run;
