-- A view: what stands in somebody's queue or in that of a function, in the order it is shown, made
-- again with the other views of its buyer. Who has many buyers reads the first of them, not all.
create table queue_item (
  buyer text primary key references buyer,
  name text not null,
  stage text,                           -- null: not in the cycle yet
  stage_entered timestamptz,
  function text not null,
  person text,                          -- null: it waits for anybody of the function
  since timestamptz not null,           -- since when it is that function
  score double precision not null,
  handoff text,                         -- what is offered and not answered, or null
  offer integer,                        -- its number in handoff_run
  offered timestamptz,
  raised boolean not null,              -- whether by a hand-raiser
  sla text,                             -- which agreed time is over next, or null
  clock integer,                        -- its number in clock_run
  clocked timestamptz,                  -- since when it runs
  due timestamptz,
  decisions bigint not null             -- rows in its ledger: changes with what is decided
);
create index queue_item_person on queue_item
  (person, (offered is null), (not raised), due, score desc, buyer) include (stage)
  where person is not null;
create index queue_item_function on queue_item
  (function, (offered is null), (not raised), due, score desc, buyer)
  where person is null;
create index queue_item_offered on queue_item (function) where offered is not null;
create index queue_item_due on queue_item (person, due) where due is not null;

-- How queue_item is to be for a buyer, read off the other views.
create view queued as
select o.buyer, v.name, v.stage, v.stage_entered, o.function, o.person, o.since,
  v.fit + v.interest as score, h.handoff, h.number as offer, h.offered,
  coalesce(h.hand_raised, false) as raised, c.sla, c.number as clock, c.since as clocked, c.due,
  v.decisions
from buyer_owner o
join buyer_view v on v.buyer = o.buyer
left join lateral (
  select handoff, number, offered, hand_raised from handoff_run
  where buyer = o.buyer and function = o.function and ended is null and accepted is null
  order by number desc limit 1) h on true
left join lateral (
  select sla, number, since, due from clock_run where buyer = o.buyer and ended is null
  order by due limit 1) c on true
where o.person is not null or h.offered is not null
  or exists (select 1 from waiting w where w.buyer = o.buyer);

insert into queue_item select * from queued;
analyze queue_item;

-- Who is told of what is open is read off the index alone.
create index alert_open_told on alert_run
  (told, person, team, function, alert, kind, buyer, raised) where ended is null;
