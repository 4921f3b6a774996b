-- Changes of the agreement that somebody proposed (law 36). Each edit is an edition of its own, and
-- signatures belong to an edition: an edit voids them by leaving them behind.
create table proposal (
  id integer generated always as identity primary key,
  title text not null,
  because text not null,
  made_by integer not null references member,
  made_at timestamptz not null default now(),
  edition integer not null default 1,
  state text not null default 'open'
    check (state in ('open', 'scheduled', 'in force', 'withdrawn')),
  holds_from timestamptz,               -- from when it is to hold, once both have signed
  claimed_until timestamptz,            -- a server puts it in force just now
  version integer references playbook,  -- the version it became
  trouble text,                         -- why it could not be put in force
  check (state not in ('scheduled', 'in force') or holds_from is not null),
  check ((state = 'in force') = (version is not null))
);

create table proposal_edition (
  proposal integer not null references proposal,
  edition integer not null,
  base integer not null references playbook, -- the version in force when it was written
  text text not null,
  made_by integer not null references member,
  made_at timestamptz not null default now(),
  primary key (proposal, edition)
);

-- Two signatures are two people, one for each function.
create table proposal_signature (
  proposal integer not null,
  edition integer not null,
  function text not null check (function in ('marketing', 'sales')),
  member integer not null references member,
  signed_at timestamptz not null default now(),
  primary key (proposal, edition, function),
  unique (proposal, edition, member),
  foreign key (proposal, edition) references proposal_edition
);

create table proposal_comment (
  id integer generated always as identity primary key,
  proposal integer not null references proposal,
  edition integer not null,
  member integer not null references member,
  says text not null,
  said_at timestamptz not null default now()
);
create index proposal_comment_of on proposal_comment (proposal, id);

create table proposal_backtest (
  proposal integer not null,
  edition integer not null,
  against integer not null references playbook,
  state text not null check (state in ('running', 'done', 'failed')),
  done double precision not null default 0, -- the share that is done, from 0 to 1
  touched_at timestamptz not null,          -- the last sign of life
  report jsonb,                             -- buyers by id; names are looked up when it is shown
  trouble text,
  primary key (proposal, edition),
  foreign key (proposal, edition) references proposal_edition,
  check ((state = 'done') = (report is not null))
);

-- Only the present edition of an open proposal can be signed, by an active member who has that role
-- and does not run the installation.
create function proposal_signature_is_lawful() returns trigger language plpgsql as $$
begin
  perform 1 from proposal
    where id = new.proposal and edition = new.edition and state = 'open' for update;
  if not found then
    raise exception 'law 36: only the present edition of an open proposal can be signed'
      using errcode = 'check_violation';
  end if;
  perform 1 from member
    where id = new.member and active and new.function = any (roles)
      and not 'administrator' = any (roles);
  if not found then
    raise exception 'law 36: nobody signs for a function that is not theirs'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger proposal_signature_is_lawful before insert or update on proposal_signature
  for each row execute function proposal_signature_is_lawful();

-- Nothing is to take effect that two people have not signed as it stands.
create function proposal_is_signed_by_two() returns trigger language plpgsql as $$
begin
  if new.state in ('scheduled', 'in force') and
     (select count(distinct s.member) from proposal_signature s
      where s.proposal = new.id and s.edition = new.edition) < 2 then
    raise exception 'law 36: marketing and sales must both have signed'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger proposal_is_signed_by_two before insert or update on proposal
  for each row execute function proposal_is_signed_by_two();

-- What was signed stays as it was signed.
create function proposal_edition_stays() returns trigger language plpgsql as $$
begin
  raise exception 'an edition is never changed: add another' using errcode = 'check_violation';
end $$;
create trigger proposal_edition_stays before update or delete on proposal_edition
  for each row execute function proposal_edition_stays();
