-- Opportunities as sellers work them: where each stands, since when, and what is planned for it.

-- Read off the log and made again at any time, as the rest of the view.
alter table opportunity_view
  add column id text                    -- by which addresses name it
    generated always as ('o_' || left(md5(buyer || '/' || opportunity), 20)) stored,
  add column step text not null default '', -- the step of the sale; '': no event has said one
  add column since timestamptz,         -- since when it is in that step
  add column closes timestamptz,        -- when its seller expects the decision
  add column product text,              -- the product family
  add column reason text;               -- why it was lost

-- A view: the time of each opportunity in each step of the sale.
create table opportunity_stay (
  buyer text not null references buyer,
  opportunity text not null,
  number integer not null,
  step text not null,                   -- '': no event had said one
  entered timestamptz not null,
  left_at timestamptz,                  -- null: still there
  next text,                            -- the next step, won or lost; null: still there
  moved_by text,
  source text not null,                 -- of the event that moved it there
  event text not null,
  primary key (buyer, opportunity, number)
);

-- A view: what sellers planned for opportunities, and what became of it.
create table opportunity_activity (
  buyer text not null references buyer,
  opportunity text not null,
  activity text not null,
  planned timestamptz not null,
  due timestamptz,
  owner text,
  state text not null,                  -- open, done, dropped
  ended timestamptz,                    -- null: open
  said_by text,
  note text,
  source text not null,                 -- of the event that said so last
  event text not null,
  primary key (buyer, opportunity, activity)
);

-- The same, read off the rows of the log once; a buyer's own next event makes its part anew.
insert into opportunity_stay
  (buyer, opportunity, number, step, entered, left_at, next, moved_by, source, event)
select buyer, opportunity, row_number() over each - 1, step, effective, lead(effective) over each,
  lead(step) over each, moved_by, source, id
from (
  select *, lag(step) over (partition by buyer, opportunity order by effective, seq) as before
  from (
    select v.buyer, v.opportunity, e.seq, e.effective, e.source, e.id,
      coalesce(e.properties ->> 'by', e.properties ->> 'owner') as moved_by,
      case e.type when 'opportunity_won' then 'won' when 'opportunity_lost' then 'lost'
        else coalesce(e.properties ->> 'step', '') end as step
    from opportunity_view v
    join event e on e.buyer = v.buyer and e.properties ->> 'opportunity' = v.opportunity
    where e.type in ('opportunity_created', 'opportunity_won', 'opportunity_lost')
      or e.type = 'opportunity_updated' and e.properties ->> 'step' <> '') as said) as moved
where step is distinct from before
window each as (partition by buyer, opportunity order by effective, seq);
delete from opportunity_stay where step in ('won', 'lost');

update opportunity_view v set
  step = coalesce((select s.step from opportunity_stay s
    where s.buyer = v.buyer and s.opportunity = v.opportunity order by s.number desc limit 1), ''),
  since = (select s.entered from opportunity_stay s
    where s.buyer = v.buyer and s.opportunity = v.opportunity order by s.number desc limit 1),
  product = nullif(attributes ->> 'product', ''),
  reason = case outcome when 'lost' then nullif(attributes ->> 'reason', '') end,
  closes = case
    when attributes -> 'closes' ->> 'time' is not null
      then (attributes -> 'closes' ->> 'time')::timestamptz
    when attributes ->> 'closes' ~ '^\d{4}-\d\d-\d\d$'
      then ((attributes ->> 'closes')::date + time '12:00') at time zone 'UTC' end;

create index opportunity_view_id on opportunity_view (id);
create index opportunity_view_board on opportunity_view (step, closes) where outcome = 'open';
create index opportunity_view_owner on opportunity_view (owner, step) where outcome = 'open';
create index opportunity_stay_step on opportunity_stay (step, entered, left_at);
create index opportunity_activity_open on opportunity_activity (buyer, opportunity, due)
  where state = 'open';
