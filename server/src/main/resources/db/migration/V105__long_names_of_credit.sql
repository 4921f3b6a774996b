-- A name may be longer than an index takes, a path of a page for one: by its digest.
alter table opportunity_credit drop constraint opportunity_credit_pkey;
create unique index opportunity_credit_once
  on opportunity_credit (buyer, opportunity, win, kind, md5(name));
drop index opportunity_credit_name;
create index opportunity_credit_name on opportunity_credit (kind, md5(name));
