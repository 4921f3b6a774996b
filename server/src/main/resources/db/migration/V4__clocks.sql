-- A view: what became of the clocks of agreed times, read off the ledger and made again at any time.
create table clock_run (
  buyer text not null references buyer,
  number integer not null,
  sla text not null,
  round integer not null,
  since timestamptz not null,
  due timestamptz not null,
  breached timestamptz,                 -- null: not, or not yet
  ended timestamptz,                    -- null: still running
  outcome text not null,                -- running, stopped, cancelled
  contact text,                         -- attempt, conversation
  reason text,                          -- why cancelled
  position bigint not null,             -- of the decision that started it
  primary key (buyer, number)
);
