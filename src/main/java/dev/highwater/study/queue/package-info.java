/// Today's queue: which cards a session asks, and in which order.
///
/// Belongs here: limits, orders, siblings, the queue while it is worked off. Does not belong here:
/// a card's text, grading ({@code study}), SQL ({@code storage}).
package dev.highwater.study.queue;
