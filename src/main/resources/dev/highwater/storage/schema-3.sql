-- Version 3: how notes were asked to be read, actions on cards and steps in the log, today's queue, options of decks.

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

-- What kind 'manual' did, and its number (a flag, a day, how many days).
ALTER TABLE review_log ADD COLUMN action TEXT CHECK (action IS NULL OR kind = 'manual');

ALTER TABLE review_log ADD COLUMN number INTEGER;

-- The row together with which this one was written and is taken back.
ALTER TABLE review_log ADD COLUMN part_of INTEGER REFERENCES review_log (id);

-- Taking back and doing again look at the end of the log only.
DROP INDEX review_log_review;

CREATE INDEX review_log_lead ON review_log (id) WHERE kind IN ('review', 'manual') AND part_of IS NULL;

CREATE INDEX review_log_part ON review_log (part_of) WHERE part_of IS NOT NULL;

-- What was answered today.
CREATE INDEX review_log_at ON review_log (at_ms) WHERE kind = 'review';

-- Copies of what the log says, as due_day, interval and schedule are.
ALTER TABLE card ADD COLUMN suspended INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1));

-- Days since 1970-01-01.
ALTER TABLE card ADD COLUMN buried_on INTEGER;

ALTER TABLE card ADD COLUMN flag INTEGER NOT NULL DEFAULT 0 CHECK (flag BETWEEN 0 AND 7);

ALTER TABLE card ADD COLUMN leech INTEGER NOT NULL DEFAULT 0 CHECK (leech IN (0, 1));

-- When a card is due whose schedule says so to the millisecond; due_day is its study day.
ALTER TABLE card ADD COLUMN due_ms INTEGER;

UPDATE card
SET due_ms = CAST(round(unixepoch(substr(schedule, 6, instr(substr(schedule, 6), ',') - 1), 'subsec') * 1000) AS INTEGER)
WHERE schedule LIKE 'fsrs,%';

-- The first of its decks, with its line feed.
ALTER TABLE card ADD COLUMN deck TEXT
  GENERATED ALWAYS AS (substr(decks, 1, instr(decks, char(10)))) VIRTUAL;

-- Today's queue is read from this index alone, deck by deck.
CREATE INDEX card_queue ON card (deck, due_day, note, first_line, ordinal, interval, due_ms, buried_on, id)
WHERE removed = 0 AND suspended = 0;

CREATE INDEX card_learning ON card (due_day, interval) WHERE removed = 0 AND suspended = 0 AND interval < 1;

CREATE INDEX card_in_decks ON card (due_day) WHERE removed = 0 AND suspended = 0 AND instr(decks, char(10)) < length(decks);

CREATE INDEX card_suspended ON card (id) WHERE removed = 0 AND suspended = 1;

-- What was chosen for decks: a JSON object of option names to values, and limits for one study day.
CREATE TABLE deck_choice (
  deck TEXT NOT NULL PRIMARY KEY,
  options TEXT NOT NULL,
  today INTEGER,
  new_today INTEGER CHECK (new_today >= 0),
  reviews_today INTEGER CHECK (reviews_today >= 0)
) STRICT;

-- Choices that are not a deck's or a vault's.
CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
