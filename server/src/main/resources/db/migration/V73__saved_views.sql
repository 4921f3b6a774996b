-- Looks of lists that people kept under a name. A view of the list of buyers that is shared with
-- everybody is a segment: other pages may be narrowed to it.
create table saved_view (
  id integer generated always as identity primary key,
  owner integer not null references member,
  list text not null,                   -- which list, as the server calls it
  name text not null,
  query text not null,                  -- what the list's address says, without where one is in it
  shared text not null,                 -- 'me', 'everybody', or a function
  changed_at timestamptz not null default now(),
  unique (owner, list, name)
);
create index saved_view_shared on saved_view (list, shared) where shared <> 'me';

-- Views that somebody wants to see first.
create table saved_view_pin (
  member integer not null references member,
  view integer not null references saved_view on delete cascade,
  primary key (member, view)
);
create index saved_view_pin_view on saved_view_pin (view);
