/// What studying has come to, in figures: reviews per day, retention, what is to come.
///
/// Belongs here: figures worked out from the log and the cards' states, as values and as tables.
/// Does not belong here: words and pictures (`ui.statistics`), SQL.
package dev.highwater.study.statistics;
