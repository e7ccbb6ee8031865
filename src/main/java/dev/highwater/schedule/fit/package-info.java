/// Fits the parameters of a memory model to a learner's own reviews: pure arithmetic on plain
/// values, the same for the same seed.
///
/// Belongs here: the optimiser, its loss, the rule by which its result is adopted. Does not belong
/// here: where the reviews come from ({@code study}), when to fit, on which thread.
package dev.highwater.schedule.fit;
