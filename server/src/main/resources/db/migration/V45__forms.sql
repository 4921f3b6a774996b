-- Forms: questions for visitors of websites, and what a browser has answered before.

create table form (
  id integer generated always as identity primary key,
  slug text not null unique,            -- its address: /f/slug
  name text not null,
  intro text not null,
  at_once integer not null check (at_once between 1 and 20), -- so many questions a visit asks
  consent_text text not null,           -- empty: nothing is asked
  consent_channel text not null,
  consent_purpose text not null,
  origins text[] not null,              -- whose pages may show it in a frame
  thanks text not null,
  redirect text not null,               -- where a sender is led to; empty: to our own thanks
  made_at timestamptz not null default now()
);

create table form_question (
  form integer not null references form,
  place integer not null,
  field text not null,                  -- person.title; event.text, a free question; assess
  label text not null,
  required boolean not null,
  choices text[] not null,              -- label | points | confirmed, denied or open
  qualifies text not null,              -- method.question of the playbook; or empty
  primary key (form, place)
);

-- What a self-assessment says from so many points on.
create table form_result (
  form integer not null references form,
  place integer not null,
  points integer not null,
  says text not null,
  primary key (form, place)
);

create table form_day (
  form integer not null references form,
  day date not null,
  views bigint not null default 0,
  submissions bigint not null default 0,
  primary key (form, day)
);

-- With what the cookies of forms are signed.
create table form_secret (
  one boolean primary key default true check (one),
  key bytea not null
);
insert into form_secret (key)
select sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea);

-- What a browser has answered, so that nobody is asked twice: names of fields, no answers.
create table form_visitor (
  id text primary key,
  email text,                           -- as whom it spoke; or null
  answered text[] not null,
  seen_at timestamptz not null default now()
);
create index form_visitor_seen on form_visitor (seen_at);
