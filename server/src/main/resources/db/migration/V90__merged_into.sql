-- Whoever was merged into somebody is looked for when that one is merged on.
create index merge_into on merge (kind, survivor) where ended_at is null;
