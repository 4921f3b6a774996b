-- Cards of what sellers ought to know, and the search over what buyers said.

create table card (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('customer', 'competitor', 'market')),
  title text not null,
  text text not null,
  -- At which buyers it shows up: of each list that has words, one must fit; none at all fits nobody.
  stages text[] not null,
  industries text[] not null,
  countries text[] not null,
  products text[] not null,
  keywords text[] not null,
  stale_days integer not null check (stale_days > 0),
  version integer not null default 1,
  checked_at timestamptz not null default now(),
  checked_by integer not null references member,
  ended_at timestamptz                  -- null: it is shown
);

-- Every version of a card, the one in force included. Rows are never changed.
create table card_version (
  card integer not null references card,
  version integer not null,
  at timestamptz not null default now(),
  member integer not null references member,
  title text not null,
  text text not null,
  primary key (card, version)
);

-- Whether a card helped somebody with a buyer; the last word counts.
create table card_rating (
  card integer not null references card,
  member integer not null references member,
  buyer text not null,                  -- empty: on the card's own page
  helpful boolean not null,
  at timestamptz not null default now(),
  primary key (card, member, buyer)
);

-- What somebody said or noted, in words; null: nothing.
create function words_of(properties jsonb) returns text
language sql immutable parallel safe
return coalesce(properties ->> 'note', properties ->> 'message', properties ->> 'question',
  properties ->> 'comment', properties ->> 'comments', properties ->> 'text');

create index event_words on event using gin (to_tsvector('simple', words_of(properties)))
  where words_of(properties) is not null;
create index event_words_at on event (effective desc) where words_of(properties) is not null;
