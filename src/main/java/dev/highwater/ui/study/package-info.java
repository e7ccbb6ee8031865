/// The study screen: question, answer, the scenario beside it, grades, and the end of a session.
///
/// Belongs here: {@link dev.highwater.ui.study.StudyViewModel} (what the learner does, without a
/// toolkit), {@link dev.highwater.ui.study.StudyView} and its parts. Does not belong here: the
/// order of cards ({@code study}), what a scenario shows ({@code ui.player}).
package dev.highwater.ui.study;
