-- Leads are asked for by the time they were offered. What was offered to the same buyer before and
-- after is looked up lead by lead: a window over all offers would read every one that ever was, and
-- what sales said of it, before any is left out.
create index handoff_offered on handoff_run (offered);

create or replace view lead as
select h.buyer, h.number, h.handoff, h.offered, h.accepted, h.ended, h.outcome, h.reason,
  h.person, h.position,
  h.outcome = 'rejected' or refusal.seq is not null as refused,
  coalesce(refusal.properties ->> 'reason', case when h.outcome = 'rejected' then h.reason end)
    as refused_because,
  refusal.properties ->> 'note' as refused_with,
  coalesce(refusal.properties ->> 'owner', h.person) as refused_by,
  greatest(h.offered - interval '90 days', coalesce((
    select before.offered from handoff_run before
    where before.buyer = h.buyer and before.handoff = h.handoff and before.number < h.number
    order by before.number desc limit 1), '-infinity')) as credited_from,
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
