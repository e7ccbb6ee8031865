/// The screen of statistics: every figure as a chart and as a table, for a deck and a period, to be
/// kept as a picture or a file.
///
/// Belongs here: what that screen shows and says. Does not belong here: working figures out
/// (`study.statistics`), drawing charts (`ui.chart`).
package dev.highwater.ui.statistics;
