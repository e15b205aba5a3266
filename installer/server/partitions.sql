-- Cuts the tables that grow: `entry` by station, `payment` and `total` by month. For many stations (docs/scaling.md).
-- Stop every back end, then: psql --single-transaction --set ON_ERROR_STOP=1 --file partitions.sql DATABASE
-- Run it again each year: it makes the months that are missing, up to two years ahead. Rows of other months go to the
-- part called `..._other`.

CREATE FUNCTION pg_temp.is_cut(name text) RETURNS boolean LANGUAGE sql AS
  $$ SELECT relkind = 'p' FROM pg_class WHERE oid = to_regclass(name) $$;

CREATE FUNCTION pg_temp.cut(name text, how text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I RENAME TO %I', name, name || '_whole');
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL) PARTITION BY %s', name, name || '_whole', how);
END $$;

CREATE FUNCTION pg_temp.fill(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('INSERT INTO %I SELECT * FROM %I', name, name || '_whole');
  EXECUTE format('DROP TABLE %I', name || '_whole');
END $$;

CREATE FUNCTION pg_temp.make_months(name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE month date;
BEGIN
  EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I DEFAULT', name || '_other', name);
  FOR month IN SELECT generate_series(date '2026-01-01', now() + interval '2 years', interval '1 month') LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
      name || to_char(month, '_YYYY_MM'), name, month, (month + interval '1 month')::date);
  END LOOP;
END $$;

DO $$
DECLARE name text;
BEGIN
  IF NOT pg_temp.is_cut('entry') THEN
    PERFORM pg_temp.cut('entry', 'HASH (station)');
    FOR part IN 0..15 LOOP
      EXECUTE format('CREATE TABLE %I PARTITION OF entry FOR VALUES WITH (MODULUS 16, REMAINDER %s)', 'entry_' || part, part);
    END LOOP;
    PERFORM pg_temp.fill('entry');
  END IF;
  FOREACH name IN ARRAY ARRAY['payment', 'total'] LOOP
    IF NOT pg_temp.is_cut(name) THEN
      PERFORM pg_temp.cut(name, 'RANGE (day)');
      PERFORM pg_temp.make_months(name);
      PERFORM pg_temp.fill(name);
    ELSE
      PERFORM pg_temp.make_months(name);
    END IF;
  END LOOP;
END $$;
