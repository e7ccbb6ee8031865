package dev.highwater.ui.shell;

import dev.highwater.ui.today.TodayViewModel;
import java.util.function.Supplier;

/// The models of screens that nobody sees at the start: each is made when its screen is first gone
/// to.
///
/// @param today the screen of the day
public record LateModels(Supplier<TodayViewModel> today) {}
