/// SQLite behind the interfaces of {@code library} and {@code study}: the database, its schema, one
/// store per noun.
///
/// The only room, with {@code exchange.anki}, that sees {@code java.sql}.
package dev.highwater.storage;
