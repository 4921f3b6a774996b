-- Merges are asked for by their kind: merge_in_force and merge_into answer it.
drop index merge_survivor;
drop index merge_loser;
