-- Version 1 of a profile's database. Once released, a version's file is never edited; changes come as the next version.

-- "HWTR": tells this database from another program's.
PRAGMA application_id = 0x48575452;

-- A vault or folder whose notes were imported. Cards are recognised inside one source only.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  root TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source (id),
  path TEXT NOT NULL,
  UNIQUE (source, path)
) STRICT;

-- What a note says of a card, and a copy of the state that the log leads to. The note is the truth for the first, review_log for the second.
CREATE TABLE card (
  id TEXT NOT NULL PRIMARY KEY,
  note INTEGER NOT NULL REFERENCES note (id),
  kind TEXT NOT NULL CHECK (kind IN ('single-basic', 'single-reversed', 'multi-basic', 'multi-reversed', 'cloze')),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  first_line INTEGER NOT NULL CHECK (first_line >= 0),
  last_line INTEGER NOT NULL CHECK (last_line >= first_line),
  front TEXT NOT NULL,
  back TEXT NOT NULL,
  -- One heading, one deck a line; a backslash escapes.
  context TEXT NOT NULL,
  decks TEXT NOT NULL,
  scenario TEXT,
  -- The schedule comment last seen in the note, byte for byte, and what it said of this card.
  comment TEXT,
  comment_schedule TEXT,
  -- Gone from its note; kept with its history.
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  -- State: days since 1970-01-01, days, and the whole schedule as in the plugin's comments (due,interval,ease). All null for a card never rated.
  due_day INTEGER,
  interval REAL CHECK (interval >= 0),
  schedule TEXT,
  CHECK ((due_day IS NULL) = (schedule IS NULL) AND (interval IS NULL) = (schedule IS NULL))
) STRICT;

CREATE INDEX card_note ON card (note);

CREATE INDEX card_due ON card (due_day, interval) WHERE removed = 0;

-- What happened to each card's memory. Rows are only ever added.
CREATE TABLE review_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  card TEXT NOT NULL REFERENCES card (id),
  kind TEXT NOT NULL CHECK (kind IN ('review', 'snapshot', 'outside', 'manual', 'undone')),
  at_ms INTEGER NOT NULL,
  grade TEXT CHECK (grade IN ('again', 'hard', 'good', 'easy')),
  taken_ms INTEGER CHECK (taken_ms >= 0),
  schedule_before TEXT,
  schedule_after TEXT,
  -- Found, but not made the card's state.
  schedule_seen TEXT,
  scheduler TEXT NOT NULL,
  scheduler_version INTEGER NOT NULL,
  undoes INTEGER REFERENCES review_log (id),
  CHECK ((kind = 'undone') = (undoes IS NOT NULL)),
  CHECK (kind <> 'review' OR (grade IS NOT NULL AND taken_ms IS NOT NULL AND schedule_after IS NOT NULL))
) STRICT;

CREATE INDEX review_log_card ON review_log (card);

CREATE INDEX review_log_review ON review_log (id) WHERE kind = 'review';

-- A row is taken back once at most.
CREATE UNIQUE INDEX review_log_undoes ON review_log (undoes) WHERE undoes IS NOT NULL;

CREATE TRIGGER review_log_is_never_changed BEFORE UPDATE ON review_log
BEGIN
  SELECT RAISE (ABORT, 'rows of the review log are never changed');
END;

CREATE TRIGGER review_log_is_never_shortened BEFORE DELETE ON review_log
BEGIN
  SELECT RAISE (ABORT, 'rows of the review log are never deleted');
END;

-- What the learner should know about notes, as last read.
CREATE TABLE problem (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source (id),
  note TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 0),
  code TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT;

CREATE INDEX problem_note ON problem (source, note);
