/// What is known about vaults and cards, and the use cases over them: import and sync now; doctor
/// and search later.
///
/// Belongs here: identity of cards, use cases, the interfaces that {@code vault} and {@code
/// storage} fill. Does not belong here: files, SQL, screens.
package dev.highwater.library;
