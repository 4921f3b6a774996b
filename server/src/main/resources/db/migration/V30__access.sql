-- People of ours: who may come in, and what they may do.
create table member (
  id integer generated always as identity primary key,
  name text not null unique,            -- as the playbook and events call them
  full_name text not null,
  email text not null unique,
  roles text[] not null,                -- marketing, development, sales, partner, leader, administrator
  password text,                        -- Argon2id; null: none chosen yet
  second_factor bytea,                  -- the key of their one-time codes; null: none
  second_factor_step bigint,            -- the last code that was used, so that none is used twice
  active boolean not null default true,
  made_at timestamptz not null default now()
);

-- One-time links by which people choose a password. The first one makes the administrator.
create table invitation (
  hash bytea primary key,
  member integer references member,     -- null: makes the first administrator
  ends_at timestamptz not null,
  used_at timestamptz
);

create table session (
  hash bytea primary key,
  member integer not null references member,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index session_member on session (member);

create table api_token (
  id integer generated always as identity primary key,
  member integer not null references member,
  name text not null,
  hash bytea not null unique,
  ending text not null,
  scopes text[] not null,               -- read, write
  made_at timestamptz not null default now(),
  used_at timestamptz,
  ended_at timestamptz
);

-- Failed attempts to sign in, by name and by address, to slow down who guesses.
create table sign_in_failure (
  id bigint generated always as identity primary key,
  key text not null,
  at timestamptz not null default now()
);
create index sign_in_failure_key on sign_in_failure (key, at);

-- Who changed what. What people do about buyers is in the log itself.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  member text,                          -- null: nobody signed in, such as a command
  what text not null,
  object text not null,
  before text,
  after text
);
create index audit_at on audit (at desc);
