package dev.highwater.drill;

/// What a card about acknowledgements can speak of.
enum Concept {
  /// The producer's configuration {@code acks}, with or without a value.
  ACKS,
  /// The topic's configuration {@code min.insync.replicas}, with or without a value.
  MIN_INSYNC,
  PRODUCER,
  LEADER,
  /// A replica, by whatever name the broker or machine that holds it goes.
  REPLICA,
  IN_SYNC,
  /// A broker goes away.
  FAULT,
  /// More than half of them, or a vote among them.
  MAJORITY,
  /// How many.
  QUANTITY,
  /// Records stay.
  DURABLE,
  /// Records go.
  LOSS,
  /// Latency or throughput.
  TIME,
  TRADE_OFF,
  /// An answer to the producer, apart from the configuration's name.
  ACKNOWLEDGE,
  WAIT,
  /// Values, settings, levels: the configuration's choices.
  VALUES,
  WRITE,
  /// A write is turned down, or goes on.
  REFUSE,
  /// So many must be there.
  NEED,
  NEGATION,
  CONSUMER,
  /// A record can be read by consumers, or the offset up to which it can.
  VISIBLE,
  /// The producer sends again.
  RETRY,
  /// A record is there more than once.
  DUPLICATE,
  /// The producer's configuration {@code enable.idempotence}.
  IDEMPOTENCE,
  /// The election of a replica that is not in sync, and the configuration that allows it.
  UNCLEAN,
  /// At once.
  SOON,
  /// Another system than Kafka.
  FOREIGN,
  /// A subject of Kafka's that is not acknowledgement.
  OTHER
}
