-- Services may be asked what they know of a buyer: then somebody of ours asks, and no decision is
-- behind it.
alter table outbox add column asked_by text;
