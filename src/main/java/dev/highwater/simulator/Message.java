package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// A message of the run, with its whole life on the network.
///
/// @param id counts up in order of sending
/// @param kind Kafka's name of the request or response
/// @param label a few words for the picture, for example {@code fetch from 1}
/// @param records names of the records it carries, or acknowledges
/// @param refused true for a response that carries an error
/// @param fields what it says, under the protocol's names, in their order
/// @param sent when it left
/// @param arrived when it was delivered; empty when it was lost or was still under way at the end
///   of the run
/// @param held from when the network kept it back, and until when; empty when it never did
/// @param fate what became of it
public record Message(
    long id,
    Kind kind,
    Node from,
    Node to,
    String label,
    List<String> records,
    boolean refused,
    List<Field> fields,
    Tick sent,
    Optional<Tick> arrived,
    Optional<Hold> held,
    Fate fate) {

  public Message {
    records = List.copyOf(records);
    fields = List.copyOf(fields);
  }

  /// One thing a message says.
  ///
  /// @param name as the protocol calls it, for example {@code FetchOffset}
  public record Field(String name, String value) {}

  /// The time a message was kept back on the network; the last one if there were several.
  ///
  /// @param until when it set out again; empty when it never did
  public record Hold(Tick from, Optional<Tick> until) {}

  /// What travels between the nodes.
  public enum Kind {
    PRODUCE_REQUEST,
    PRODUCE_RESPONSE,
    FETCH_REQUEST,
    FETCH_RESPONSE,
    ALTER_PARTITION_REQUEST,
    ALTER_PARTITION_RESPONSE,
    /// A heartbeat, or the registration of a broker that has started, or the leave to shut down.
    BROKER_HEARTBEAT,
    /// Metadata on its way from the controller, or asked for by a client and answered by a broker.
    METADATA_UPDATE
  }

  /// What became of a message.
  public enum Fate {
    DELIVERED,
    /// Held on the network at the end of the run.
    HELD,
    /// Under way at the end of the run.
    UNDER_WAY,
    /// Lost: an end crashed or the link was cut.
    LOST
  }
}
