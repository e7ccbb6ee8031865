/// Exhaustive search: whether a property holds in every run that a configuration and a number of
/// faults allow.
///
/// Belongs here: the walk over all states, the visited set, the properties, the verdicts. Does not
/// belong here: rules of the protocol ({@code simulator}), scenario text ({@code scenario}),
/// clocks, chance.
package dev.highwater.explorer;
