-- Files that people bring on a page, until and after they are imported. The files themselves lie in
-- the data directory under numbers of our own; what they were called is only ever shown.
create table upload (
  id integer generated always as identity primary key,
  made_by integer not null references member,
  made_at timestamptz not null default now(),
  chosen text,                          -- the ready mapping it began from, if any
  mapping text not null default '',     -- what the columns mean
  running text check (running in ('trial', 'import')),
  step text not null default '',
  done double precision not null default 0, -- the share that is done, from 0 to 1
  rows bigint not null default 0,
  stopping boolean not null default false,
  touched_at timestamptz,               -- the last sign of life of what runs
  trouble text,                         -- why the last run came to nothing
  trial jsonb,                          -- what an import would bring; gone when the mapping changes
  imported jsonb,                       -- what the last import brought
  imported_by integer references member,
  imported_at timestamptz,
  removed_at timestamptz                -- the files are gone since then
);

create table upload_file (
  upload integer not null references upload,
  number integer not null,              -- its name on disk
  name text not null,                   -- as it was called; unique within an upload
  bytes bigint not null,
  kind text,                            -- the kind of file in the mapping; null: as its name says
  primary key (upload, number),
  unique (upload, name)
);
