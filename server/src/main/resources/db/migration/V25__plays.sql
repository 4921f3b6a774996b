-- A view: runs of plays, and what became of their steps, read off the ledger and made again at any time.
create table play_run (
  buyer text not null references buyer,
  number integer not null,
  play text not null,
  run integer not null,                 -- of this play for this buyer, from 1
  round integer not null,
  started timestamptz not null,
  by_hand boolean not null,
  person text,
  ended timestamptz,                    -- null: still running
  outcome text not null,                -- running, finished, ended, recycled, kept, stopped, taken_over, ...
  reason text,
  position bigint not null,             -- of the decision that started it
  primary key (buyer, number)
);

create table play_step (
  buyer text not null,
  number integer not null,              -- of the run
  place integer not null,
  step text not null,
  at timestamptz not null,
  fate text not null,                   -- asked, withheld, withdrawn, done, overdue
  why text,
  primary key (buyer, number, place)
);
