/// A learner's session: which card is next, what a grade does, how it is taken back, and the log
/// that remembers it.
///
/// Belongs here: the queue, the session, reviews and the interface of their log. Does not belong
/// here: SQL, screens, notes.
package dev.highwater.study;
