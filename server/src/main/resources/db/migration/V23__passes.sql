-- A view: what became of tasks given to other functions, read off the ledger and made again at any time.
create table pass_run (
  buyer text not null references buyer,
  number integer not null,
  pass text not null,
  function text not null,               -- who is to answer
  team text,
  round integer not null,
  asked timestamptz not null,
  due timestamptz not null,
  accepted timestamptz,                 -- null: not, or not yet
  breached timestamptz,                 -- null: not, or not yet
  ended timestamptz,                    -- null: still open
  outcome text not null,                -- open, answered, declined, withdrawn, turn_over
  won timestamptz,                      -- when the round was won in which it was answered: an assist
  position bigint not null,             -- of the decision that says it was asked for
  primary key (buyer, number)
);
