-- Version 2: vaults that are added and kept in step, what was last seen of each note, recognition decisions, notes as they were before each write.

ALTER TABLE source ADD COLUMN added INTEGER NOT NULL DEFAULT 0 CHECK (added IN (0, 1));

ALTER TABLE source ADD COLUMN mode TEXT NOT NULL DEFAULT 'read-only' CHECK (mode IN ('read-only', 'in-step'));

-- A JSON object: the plugin's names of settings to the values chosen here.
ALTER TABLE source ADD COLUMN choices TEXT NOT NULL DEFAULT '{}';

-- The file when it was last read, and under which rules; all null when it must be read again.
ALTER TABLE note ADD COLUMN size INTEGER;

ALTER TABLE note ADD COLUMN modified_ns INTEGER;

ALTER TABLE note ADD COLUMN file TEXT;

ALTER TABLE note ADD COLUMN read_under TEXT;

-- It was no note with cards.
ALTER TABLE note ADD COLUMN passed_over INTEGER NOT NULL DEFAULT 0 CHECK (passed_over IN (0, 1));

-- Counting the cards of a note, and finding those that were removed, reads no card.
DROP INDEX card_note;

CREATE INDEX card_in_note ON card (note) WHERE removed = 0;

CREATE INDEX card_removed ON card (note) WHERE removed = 1;

-- One row for every card recognised by other than its exact text in its note.
CREATE TABLE recognition (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source INTEGER NOT NULL REFERENCES source (id),
  card TEXT NOT NULL REFERENCES card (id),
  at_ms INTEGER NOT NULL,
  reason TEXT NOT NULL,
  likeness REAL NOT NULL CHECK (likeness BETWEEN 0 AND 1),
  -- The card's row as it was, and the last row of the log then.
  note_before TEXT NOT NULL,
  kind_before TEXT NOT NULL,
  ordinal_before INTEGER NOT NULL,
  line_before INTEGER NOT NULL,
  last_line_before INTEGER NOT NULL,
  front_before TEXT NOT NULL,
  back_before TEXT NOT NULL,
  context_before TEXT NOT NULL,
  decks_before TEXT NOT NULL,
  scenario_before TEXT,
  comment_before TEXT,
  comment_schedule_before TEXT,
  log_before INTEGER NOT NULL,
  note_after TEXT NOT NULL,
  line_after INTEGER NOT NULL,
  front_after TEXT NOT NULL,
  back_after TEXT NOT NULL,
  -- The card that had the text until the learner gave it to this one; null for decisions of an import.
  replaced TEXT REFERENCES card (id),
  -- When the learner took the decision back, and the card that has the text since.
  undone_ms INTEGER,
  undone_card TEXT REFERENCES card (id),
  CHECK ((undone_ms IS NULL) = (undone_card IS NULL))
) STRICT;

CREATE INDEX recognition_card ON recognition (card);

CREATE INDEX recognition_source ON recognition (source, at_ms);

-- A note as it was before Highwater wrote to it.
CREATE TABLE note_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source INTEGER NOT NULL REFERENCES source (id),
  note TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  -- Compressed (zlib).
  bytes BLOB NOT NULL
) STRICT;

CREATE INDEX note_version_note ON note_version (source, note, id);

-- A span of a note that Highwater replaced, character for character, so that it can be put back.
CREATE TABLE note_write (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source INTEGER NOT NULL REFERENCES source (id),
  note TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  -- The row of the log that led to the write.
  review INTEGER REFERENCES review_log (id),
  start_byte INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  charset TEXT NOT NULL,
  line INTEGER NOT NULL
) STRICT;

CREATE INDEX note_write_review ON note_write (review);

-- Cards whose note does not say, character for character, what the profile knows of them.
CREATE INDEX card_differs ON card (note) WHERE removed = 0 AND schedule IS NOT comment_schedule;
