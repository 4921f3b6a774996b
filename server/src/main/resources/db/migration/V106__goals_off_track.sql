-- Goals that were off track, from when to when. A view: found each morning from stays, handoffs and opportunities, and made again from
-- them at any time.
create table goal_off_track (
  alert text not null,
  goal text not null,
  stretch text not null,                -- of the fiscal year, for example FY2027-Q1
  raised timestamptz not null,          -- the morning it was found
  ended timestamptz,                    -- null: still off track
  told text not null,                   -- as the playbook writes it, one a line
  reached double precision not null,    -- when it was found; money in the playbook's currency
  expected double precision not null,   -- what belonged to the time that had passed then
  primary key (alert, goal, stretch, raised)
);

-- What that view was made of, and who makes it at the moment; one row.
create table goal_look (
  one boolean primary key default true check (one),
  morning timestamptz,                  -- the last that was looked at; null: none yet
  playbook integer,                     -- the version it was looked at under
  closed bigint,                        -- the last import or correction that was known then
  claimed_until timestamptz             -- null: nobody looks
);
insert into goal_look default values;

-- What people and systems were told of goals. What was told stays told, whatever becomes of the view.
create table goal_told (
  id bigint generated always as identity primary key,
  alert text not null,
  goal text not null,
  stretch text not null,
  raised timestamptz not null,
  ended timestamptz                     -- null: it was still so at the last look
);
create unique index goal_told_open on goal_told (alert, goal, stretch) where ended is null;

-- What has no decision behind it says itself what it tells, under an id of its own.
alter table outbox add column effect text, add column body text;
create unique index outbox_effect on outbox (subscription, effect) where effect is not null;
