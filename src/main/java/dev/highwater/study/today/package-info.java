/// What a study day holds: how many cards wait in which deck, how long they will take, and the days
/// behind.
///
/// Belongs here: the day as plain values, and how they are worked out. Does not belong here: the
/// session itself (`study`), long-term figures (`study.statistics`).
package dev.highwater.study.today;
