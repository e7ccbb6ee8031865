-- Version 3: how notes were asked to be read, so that whoever reads them again finds the same cards.

-- The innermost scope goes for a note: its own path, a folder, or '' for the whole source. Where there is none, notes are read in the usual way.
CREATE TABLE reading (
  source INTEGER NOT NULL REFERENCES source (id),
  scope TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('usual', 'all', 'as-plugin')),
  PRIMARY KEY (source, scope)
) STRICT, WITHOUT ROWID;

-- Until now each note remembered by itself that it was asked for without a sign of cards.
INSERT INTO reading (source, scope, way) SELECT source, path, 'all' FROM note WHERE read_under LIKE '%:always';

-- The latest changes by other programs are looked up without reading the whole log.
CREATE INDEX review_log_outside ON review_log (id) WHERE kind = 'outside';
