-- What is behind a lead, found when its buyer is decided about and not each time somebody looks: to
-- look it up takes an event here and an event there, which with millions stored come from disk.
create table lead_behind (
  buyer text not null references buyer,
  number integer not null,              -- of the handing over
  programs text[] not null,
  contents text[] not null,
  rules text[] not null,                -- each as version of the playbook, dot, rule
  primary key (buyer, number)
);

-- Leads there are already. The log is read once for all of them, from its beginning to its end: row
-- by row of its index is thought to cost the same, and with millions of them takes an hour.
set local enable_nestloop = off;
insert into lead_behind
with run as (
  select h.buyer, h.number, h.offered, h.position,
    greatest(h.offered - interval '90 days', lag(h.offered) over (
      partition by h.buyer, h.handoff order by h.number)) as credited_from
  from handoff_run h),
events as (
  select r.buyer, r.number,
    array_agg(distinct program_of(e.type, e.properties))
      filter (where program_of(e.type, e.properties) is not null) as programs,
    array_agg(distinct content_of(e.type, e.properties))
      filter (where content_of(e.type, e.properties) is not null) as contents
  from run r
  join event e on e.buyer = r.buyer
    and e.effective > r.credited_from and e.effective <= r.offered
  group by r.buyer, r.number)
select r.buyer, r.number, coalesce(e.programs, '{}'), coalesce(e.contents, '{}'),
  coalesce((select array_agg(b.rule order by b.rule)
    from rules_behind(r.buyer, r.position) b), '{}')
from run r left join events e on e.buyer = r.buyer and e.number = r.number;

set local enable_nestloop = on;

drop view lead;
drop function rules_behind(text, bigint);
drop function program_of(text, jsonb);
drop function content_of(text, jsonb);
drop function unless_blank(text);

create view lead as
select h.buyer, h.number, h.handoff, h.offered, h.accepted, h.ended, h.outcome, h.reason,
  h.person, h.position,
  h.outcome = 'rejected' or refusal.seq is not null as refused,
  coalesce(refusal.properties ->> 'reason', case when h.outcome = 'rejected' then h.reason end)
    as refused_because,
  refusal.properties ->> 'note' as refused_with,
  coalesce(refusal.properties ->> 'owner', h.person) as refused_by,
  coalesce((
    select after.offered from handoff_run after
    where after.buyer = h.buyer and after.handoff = h.handoff and after.number > h.number
    order by after.number limit 1), 'infinity') as next_offered
from handoff_run h
left join lateral (
  select e.seq, e.properties from event e
  where e.buyer = h.buyer and e.type = 'handoff_rejected' and e.effective = h.ended
    and h.outcome in ('rejected', 'stage_left')
    and coalesce(e.properties ->> 'handoff', h.handoff) = h.handoff
  order by e.seq limit 1) refusal on true;
