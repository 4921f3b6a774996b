-- A view: who was to be told of what about a buyer, from when to when, read off the ledger and made again at any time.
create table alert_run (
  buyer text not null references buyer,
  number integer not null,
  alert text not null,
  kind text not null,                   -- leak, breach, stall, surge, silence
  subject text,                         -- stage, handoff or agreed time; null: the buyer as a whole
  since timestamptz not null,           -- since when that which it tells of lasted
  raised timestamptz not null,
  ended timestamptz,                    -- null: still open
  outcome text,                         -- over, moot, dropped; null: still open
  told text not null,                   -- as the playbook writes it, one a line
  function text not null,               -- in charge when it was raised
  team text,
  person text,                          -- null: it waited in the queue
  position bigint not null,             -- of the decision that raised it
  primary key (buyer, number)
);

create index alert_open on alert_run (alert) where ended is null;
