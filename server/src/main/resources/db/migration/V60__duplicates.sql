-- Likely duplicates: what was found, what people said of it.

-- Pairs that are probably one, found by the last search. A cache: a search makes it anew.
create table likely_duplicate (
  id bigint generated always as identity primary key,
  kind text not null,                   -- person, buyer
  one text not null,                    -- ids, the smaller first
  other text not null,
  probability double precision not null,
  reasons jsonb not null,               -- what speaks for it and against, in words, with weights
  found_at timestamptz not null,
  unique (kind, one, other)
);
create index likely_duplicate_order on likely_duplicate (probability desc, id);
create index likely_duplicate_other on likely_duplicate (kind, other);

-- What somebody looked at and said is not one: never proposed again until that is taken back.
create table not_the_same (
  id bigint generated always as identity unique,
  kind text not null,
  one text not null,                    -- ids, the smaller first
  other text not null,
  member text not null,
  at timestamptz not null,
  primary key (kind, one, other)
);
create index not_the_same_at on not_the_same (at);

-- When was searched last, and who does it at present.
create table duplicate_search (
  one boolean primary key default true check (one),
  claimed_until timestamptz,
  ended_at timestamptz,
  millis bigint,
  people bigint,
  mark text                             -- how much there was to look at; unchanged: nothing to search
);
insert into duplicate_search default values;

-- A merge asks where somebody has events, and a pair in which buyers they are.
create index event_of_person on event (person) where adopted_from is null and person is not null;
create index person_view_person on person_view (person);
