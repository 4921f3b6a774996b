-- What is behind a lead, what sales said of it, what people ask of each other, and the inbox.

-- Which program an event belongs to; null: none.
create function program_of(type text, properties jsonb) returns text
language sql immutable parallel safe
return coalesce(properties ->> 'campaign', properties ->> 'utm_campaign', properties ->> 'program',
  properties ->> 'webinar', properties ->> 'show',
  case when type = 'email_clicked' then properties ->> 'subject' end);

-- Which content it is about; null: none.
create function content_of(type text, properties jsonb) returns text
language sql immutable parallel safe
return coalesce(properties ->> 'asset', properties ->> 'form',
  case when type = 'page_viewed' then properties ->> 'path' end);

-- Offers as leads: what of a buyer's doings is credited with one, and whether sales refused it. The
-- refusal may also have moved the buyer, in which case the handoff ended because the stage was left.
create view lead as
select h.buyer, h.number, h.handoff, h.offered, h.accepted, h.ended, h.outcome, h.reason,
  h.person, h.position,
  h.outcome = 'rejected' or refusal.seq is not null as refused,
  coalesce(refusal.properties ->> 'reason', case when h.outcome = 'rejected' then h.reason end)
    as refused_because,
  refusal.properties ->> 'note' as refused_with,
  coalesce(refusal.properties ->> 'owner', h.person) as refused_by,
  greatest(h.offered - interval '90 days', coalesce(lag(h.offered) over turn, '-infinity'))
    as credited_from,
  coalesce(lead(h.offered) over turn, 'infinity') as next_offered
from handoff_run h
left join lateral (
  select e.seq, e.properties from event e
  where e.buyer = h.buyer and e.type = 'handoff_rejected' and e.effective = h.ended
    and h.outcome in ('rejected', 'stage_left')
    and coalesce(e.properties ->> 'handoff', h.handoff) = h.handoff
  order by e.seq limit 1) refusal on true
window turn as (partition by h.buyer, h.handoff order by h.number);

-- The rules behind an offer, as version of the playbook, dot, rule: what it was offered by, what the
-- buyer entered the stage by that the handoff begins, and the rules it had points of.
create function rules_behind(of_buyer text, of_position bigint) returns table (rule text)
language sql stable
begin atomic
  with offer as (
    select d.at, d.body::jsonb as body from ledger d
    where d.buyer = of_buyer and d.position = of_position),
  behind as (
    select body from offer
    union all
    (select e.body::jsonb from offer join ledger e on e.buyer = of_buyer and e.at = offer.at
     where e.position < of_position and e.kind = 'stage_entered'
     order by e.position desc limit 1))
  select (body ->> 'playbook') || '.' || (body ->> 'rule') from behind
  where body ->> 'rule' not like 'cycle.%.handoff'
  union
  select (body ->> 'playbook') || '.' || (point ->> 0)
  from behind cross join lateral jsonb_array_elements(body -> 'points') point
  where (point ->> 3)::numeric > 0;
end;

-- What waits for whom is asked for on every page.
create index handoff_waiting on handoff_run (function) where ended is null and accepted is null;
create index pass_open on pass_run (function) where ended is null;
create index pass_ended on pass_run (ended) where ended is not null;
create index clock_open on clock_run (buyer, due) where ended is null;

-- What one of ours asks of another team when it is about no buyer in particular. About a buyer it
-- is a pass, and in the log.
create table request (
  id integer generated always as identity primary key,
  once text not null unique,            -- a request sent twice counts once
  topic text not null check (topic in ('program', 'content', 'event', 'other')),
  subject text not null,                -- which program, which content; may be empty
  task text not null,
  asker integer not null references member,
  function text not null,               -- who is to answer
  owner integer references member,      -- who took it on; null: nobody yet
  asked_at timestamptz not null default now(),
  due_at timestamptz not null,
  status text not null default 'open'
    check (status in ('open', 'taken', 'answered', 'declined', 'withdrawn')),
  answer text,
  ended_at timestamptz                  -- null: still open
);
create index request_open on request (function) where ended_at is null;
create index request_asker on request (asker);

-- What became of a request, step by step. Rows are never changed.
create table request_step (
  id bigint generated always as identity primary key,
  request integer not null references request,
  at timestamptz not null default now(),
  member integer not null references member,
  step text not null,                   -- asked, taken, answered, declined, withdrawn
  words text not null
);
create index request_step_of on request_step (request, id);

-- What somebody has seen in their inbox, or does not want to see before a time.
create table inbox_mark (
  member integer not null references member,
  item text not null,
  seen_at timestamptz not null default now(),
  snoozed_until timestamptz,            -- null: seen only
  primary key (member, item)
);

-- Everything one of ours asks of another team: passes about buyers, and requests about none.
create view asked as
select p.buyer || '.' || p.number as id, p.buyer, v.name, v.stage, p.pass as kind, '' as subject,
  coalesce(question.properties ->> 'task', '') as task,
  question.properties ->> 'owner' as asker, p.function, p.team,
  coalesce(answer.properties ->> 'owner', taking.properties ->> 'owner') as owner,
  p.asked, p.due, p.accepted, p.ended,
  case p.outcome when 'open' then case when p.accepted is null then 'open' else 'taken' end
    when 'turn_over' then 'over' else p.outcome end as status,
  coalesce(answer.properties ->> 'result', answer.properties ->> 'reason', '') as answer,
  coalesce(question.properties ->> 'pass', question.id) as pass, o.person as holder,
  o.function as holding
from pass_run p
join buyer_view v on v.buyer = p.buyer
left join buyer_owner o on o.buyer = p.buyer
left join lateral (
  select e.id, e.properties from event e
  where e.buyer = p.buyer and e.type = 'pass_asked' and e.effective = p.asked
    and coalesce(e.properties ->> 'name', p.pass) = p.pass
  order by e.seq desc limit 1) question on true
left join lateral (
  select e.properties from event e
  where e.buyer = p.buyer and e.type = 'pass_accepted' and e.effective = p.accepted
    and coalesce(e.properties ->> 'pass', question.properties ->> 'pass', question.id)
      = coalesce(question.properties ->> 'pass', question.id)
  order by e.seq limit 1) taking on true
left join lateral (
  select e.properties from event e
  where e.buyer = p.buyer and e.type in ('pass_answered', 'pass_declined', 'pass_withdrawn')
    and e.effective = p.ended
    and coalesce(e.properties ->> 'pass', question.properties ->> 'pass', question.id)
      = coalesce(question.properties ->> 'pass', question.id)
  order by e.seq limit 1) answer on true
union all
select r.id::text, null, null, null, r.topic, r.subject, r.task, a.name, r.function, null, o.name,
  r.asked_at, r.due_at, case when r.owner is not null then r.asked_at end, r.ended_at, r.status,
  coalesce(r.answer, ''), null, null, null
from request r join member a on a.id = r.asker left join member o on o.id = r.owner;
