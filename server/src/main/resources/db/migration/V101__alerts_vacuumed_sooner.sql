-- Open alerts are read off an index alone, which works as long as its table was vacuumed lately: one
-- with hundreds of thousands of ended alerts would wait long for its fifth part to change.
alter table alert_run set (
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02);
