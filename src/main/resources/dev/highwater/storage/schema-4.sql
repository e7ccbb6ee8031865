-- Version 4: parameters of the memory model, and which of them are in force. Rows are only ever added.

-- What a fit to the learner's reviews came to, adopted or not.
CREATE TABLE parameter_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms INTEGER NOT NULL,
  model TEXT NOT NULL,
  model_version INTEGER NOT NULL,
  -- Numbers with blanks between.
  numbers TEXT NOT NULL,
  -- Rows of the log that there were then.
  log_rows INTEGER NOT NULL,
  reviews INTEGER NOT NULL,
  held_out INTEGER NOT NULL,
  loss_before REAL NOT NULL,
  loss_after REAL NOT NULL,
  intervals_before TEXT NOT NULL,
  intervals_after TEXT NOT NULL
) STRICT;

-- The last row says which set is in force; null stands for the defaults.
CREATE TABLE parameter_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms INTEGER NOT NULL,
  parameter_set INTEGER REFERENCES parameter_set (id),
  reason TEXT NOT NULL CHECK (reason IN ('fitted', 'by-hand'))
) STRICT;
