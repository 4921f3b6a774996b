-- What a board adds up is read off an index alone, and its table begins where the first are due.
create index opportunity_view_open on opportunity_view (step, currency)
  include (amount, since, owner, product, closes, buyer) where outcome = 'open';
create index opportunity_view_closes on opportunity_view (closes, id) where outcome = 'open';
