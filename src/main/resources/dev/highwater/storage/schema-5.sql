-- Version 5: what an action says beside its number: a prediction and what came of it, or the values a card was varied to.

ALTER TABLE review_log ADD COLUMN detail TEXT;
