-- What reaches each of ours, by which way, and what is on its way to them.

-- One subscription is nobody's in particular: what is put into the outbox for it is told to the people it concerns, each as they chose.
alter table subscription drop constraint subscription_channel_check;
alter table subscription add constraint subscription_channel_check
  check (channel in ('webhook', 'email', 'people'));
-- Whose own it is: null for what the installation tells others.
alter table subscription add member integer references member;
create unique index subscription_own on subscription (member, channel)
  where member is not null and ended_at is null;
insert into subscription (channel, name, target, kinds) values ('people', 'those concerned', '',
  '{owner_assigned,clock_warned,clock_breached,pass_asked,pass_ended,alert_raised}');

-- Chosen ways; a kind without a row goes the usual way.
create table notification_choice (
  member integer not null references member,
  kind text not null,
  way text not null check (way in ('page', 'email', 'digest', 'webhook')),
  primary key (member, kind)
);

-- When mails may come; a member without a row has the usual times.
create table notification_times (
  member integer primary key references member,
  zone text not null,
  digest_at time not null,
  quiet_from time,                      -- null: no quiet hours
  quiet_until time,
  check ((quiet_from is null) = (quiet_until is null))
);

-- What the administrator allows; one row.
create table notification_policy (
  one boolean primary key default true check (one),
  own_webhooks boolean not null
);
insert into notification_policy (own_webhooks) values (false);

-- Signs the links by which mails are turned off; one row, made when it is first needed.
create table notification_key (
  one boolean primary key default true check (one),
  key bytea not null
);

-- What goes out as one: a mail or a message.
create table mailing (
  id bigint generated always as identity primary key,
  member integer not null references member,
  made_at timestamptz not null default now()
);
create index mailing_made on mailing (made_at);

-- What is to reach somebody. It refers to the ledger and copies nothing of it.
create table notification (
  id bigint generated always as identity primary key,
  member integer not null references member,
  kind text not null,
  cause text not null,                  -- one cause reaches a member once
  buyer text references buyer,          -- null: it is about none, and title and href say what
  position bigint,
  title text,
  href text,
  at timestamptz not null,
  way text not null check (way in ('email', 'digest', 'webhook')),
  together boolean not null,            -- goes out in one mail with what else waits then
  due_at timestamptz not null,
  mailing bigint references mailing on delete cascade,  -- null: it waits
  unique (member, cause)
);
create index notification_waiting on notification (due_at) where mailing is null;
create index notification_mailing on notification (mailing);

alter table outbox add mailing bigint references mailing on delete set null;
create index outbox_mailing on outbox (mailing) where mailing is not null;
