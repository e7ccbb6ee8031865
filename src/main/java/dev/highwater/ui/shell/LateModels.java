package dev.highwater.ui.shell;

import dev.highwater.ui.statistics.FileKeeper;
import dev.highwater.ui.statistics.StatisticsViewModel;
import dev.highwater.ui.today.TodayViewModel;
import java.util.function.Supplier;

/// The models of screens that nobody sees at the start: each is made when its screen is first gone
/// to.
///
/// @param today the screen of the day
/// @param statistics the screen of statistics
/// @param files asked where pictures and tables are to be kept
public record LateModels(
    Supplier<TodayViewModel> today, Supplier<StatisticsViewModel> statistics, FileKeeper files) {}
