-- Views: how buyers were handed over, and who had them when, read off the ledger and made again at any time.
create table handoff_run (
  buyer text not null references buyer,
  number integer not null,
  handoff text not null,
  round integer not null,
  function text not null,               -- to whom
  team text,
  hand_raised boolean not null,
  offered timestamptz not null,
  accepted timestamptz,                 -- null: not, or not yet
  person text,                          -- who took it, or had it at the answer
  ended timestamptz,                    -- null: still open
  outcome text not null,                -- open, rejected, expired, returned, recycled, decided, stage_left
  reason text,
  position bigint not null,             -- of the decision that offered it
  primary key (buyer, number)
);

create table owner_run (
  buyer text not null references buyer,
  number integer not null,
  round integer not null,
  function text not null,
  team text,
  person text,                          -- null: it waited in the queue
  since timestamptz not null,
  until timestamptz,                    -- null: still
  stage text not null,
  primary key (buyer, number)
);
