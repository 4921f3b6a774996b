-- The log and what is read off it are written by the product alone, in the statement or transaction
-- that writes what they refer to, which is never deleted. Having every row looked up again cost
-- more than writing it: see docs/decisions/what-the-product-writes-is-not-looked-up.md.
alter table event
  drop constraint if exists event_partition_fkey,
  drop constraint if exists event_import_fkey,
  add constraint event_partition check (partition between 0 and 63) not valid;
alter table buyer
  drop constraint if exists buyer_partition_fkey,
  drop constraint if exists buyer_account_fkey,
  add constraint buyer_partition check (partition between 0 and 63) not valid;
alter table ledger drop constraint if exists ledger_buyer_fkey;
alter table stay drop constraint if exists stay_buyer_fkey;
alter table buyer_view drop constraint if exists buyer_view_buyer_fkey;
alter table person_view drop constraint if exists person_view_buyer_fkey;
alter table opportunity_view drop constraint if exists opportunity_view_buyer_fkey;
alter table opportunity_stay drop constraint if exists opportunity_stay_buyer_fkey;
alter table opportunity_activity drop constraint if exists opportunity_activity_buyer_fkey;
alter table opportunity_booking drop constraint if exists opportunity_booking_buyer_fkey;
alter table opportunity_credit drop constraint if exists opportunity_credit_buyer_fkey;
alter table clock_run drop constraint if exists clock_run_buyer_fkey;
alter table pass_run drop constraint if exists pass_run_buyer_fkey;
alter table play_run drop constraint if exists play_run_buyer_fkey;
alter table handoff_run drop constraint if exists handoff_run_buyer_fkey;
alter table owner_run drop constraint if exists owner_run_buyer_fkey;
alter table alert_run drop constraint if exists alert_run_buyer_fkey;
alter table buyer_state drop constraint if exists buyer_state_buyer_fkey;
alter table buyer_owner drop constraint if exists buyer_owner_buyer_fkey;
alter table given drop constraint if exists given_buyer_fkey;
alter table waiting drop constraint if exists waiting_buyer_fkey;
alter table queue_item drop constraint if exists queue_item_buyer_fkey;
alter table outbox drop constraint if exists outbox_buyer_fkey;
