-- What a board adds up is read off an index alone; its columns and its table begin where the first
-- are due.
create index opportunity_view_open on opportunity_view (step, currency)
  include (amount, since, owner, product, closes, buyer) where outcome = 'open';
create index opportunity_view_steps on opportunity_view (outcome, step, closes, id);
create index opportunity_view_closes on opportunity_view (outcome, closes, id);
drop index opportunity_view_board;
