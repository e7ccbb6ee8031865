package dev.highwater.ui.shell;

import dev.highwater.ui.library.LibraryViewModel;
import dev.highwater.ui.settings.SettingsViewModel;
import dev.highwater.ui.simulator.SimulatorViewModel;
import dev.highwater.ui.statistics.FileKeeper;
import dev.highwater.ui.statistics.StatisticsViewModel;
import dev.highwater.ui.today.TodayViewModel;
import java.util.function.Supplier;

/// What the screens need that nobody sees at the start: each is made when its screen is first gone
/// to.
///
/// @param today the screen of the day
/// @param library the list of all cards
/// @param simulator the simulator
/// @param statistics the screen of statistics
/// @param files asked where pictures and tables are to be kept
/// @param settings what the settings screen works with
public record LateModels(
    Supplier<TodayViewModel> today,
    Supplier<LibraryViewModel> library,
    Supplier<SimulatorViewModel> simulator,
    Supplier<StatisticsViewModel> statistics,
    FileKeeper files,
    Supplier<SettingsViewModel.Around> settings) {}
