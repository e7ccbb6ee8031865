package dev.highwater.simulator;

import java.util.Map;

/// Checks a producer's configuration the way Kafka does: value by value, then the values together.
///
/// spec: org.apache.kafka.clients.producer.ProducerConfig, ConfigDef
final class ProducerConfigReader {
  private static final String ACKS = "acks";
  private static final String IDEMPOTENCE = "enable.idempotence";
  private static final String RETRIES = "retries";
  private static final String IN_FLIGHT = "max.in.flight.requests.per.connection";
  private static final String LINGER = "linger.ms";
  private static final String DELIVERY_TIMEOUT = "delivery.timeout.ms";
  private static final String REQUEST_TIMEOUT = "request.timeout.ms";
  private static final int MOST_IN_FLIGHT_WHEN_IDEMPOTENT = 5;

  private final String clientId;
  private final KafkaVersion version;
  private final Map<String, ?> given;

  ProducerConfigReader(String clientId, KafkaVersion version, Map<String, ?> given) {
    this.clientId = clientId;
    this.version = version;
    this.given = given;
  }

  ProducerConfig read() {
    int retries = integer(RETRIES, Integer.MAX_VALUE, 0);
    Acks acks = acks();
    boolean enabled = truth(IDEMPOTENCE, version.isSafeByDefault());
    int inFlight = integer(IN_FLIGHT, 5, 1);
    int linger = integer(LINGER, version.lingersByDefault() ? 5 : 0, 0);
    int requestTimeout = integer(REQUEST_TIMEOUT, 30_000, 0);
    if (enabled && !given.containsKey(ACKS)) {
      acks = Acks.ALL;
    }
    boolean idempotence = enabled && !conflicts(acks, retries, inFlight);
    requireIdempotenceForTransactions(idempotence);
    return new ProducerConfig(
        clientId,
        acks,
        idempotence,
        retries,
        inFlight,
        linger,
        integer("batch.size", 16_384, 0),
        deliveryTimeout(linger, requestTimeout),
        requestTimeout,
        integer("retry.backoff.ms", 100, 0),
        integer("retry.backoff.max.ms", 1000, 0),
        integer("max.request.size", 1_048_576, 0));
  }

  /// Settings that rule idempotence out: refused where it was asked for, else they switch it off.
  ///
  /// spec: ProducerConfig.postProcessAndValidateIdempotenceConfigs
  private boolean conflicts(Acks acks, int retries, int inFlight) {
    boolean asked = given.containsKey(IDEMPOTENCE);
    if (retries == 0 && asked) {
      throw new ConfigException("Must set retries to non-zero when using the idempotent producer.");
    }
    if (acks != Acks.ALL && asked) {
      throw new ConfigException(
          "Must set acks to all in order to use the idempotent producer. Otherwise we cannot"
              + " guarantee idempotence.");
    }
    boolean many = inFlight > MOST_IN_FLIGHT_WHEN_IDEMPOTENT;
    if (many && version.refusesManyInFlight()) {
      throw new ConfigException(
          "To use the idempotent producer, %s must be set to at most 5. Current value is %d."
              .formatted(IN_FLIGHT, inFlight));
    }
    if (many && asked) {
      throw new ConfigException(
          "Must set " + IN_FLIGHT + " to at most 5 to use the idempotent producer.");
    }
    return retries == 0 || acks != Acks.ALL || many;
  }

  private void requireIdempotenceForTransactions(boolean idempotence) {
    if (given.containsKey("transactional.id")) {
      throw new ConfigException(
          idempotence
              ? "transactional.id: transactions are not modelled."
              : "Cannot set a transactional.id without also enabling idempotence.");
    }
  }

  /// spec: KafkaProducer.configureDeliveryTimeout: a default that is too short is raised
  private int deliveryTimeout(int linger, int requestTimeout) {
    int timeout = integer(DELIVERY_TIMEOUT, 120_000, 0);
    long least = (long) linger + requestTimeout;
    if (timeout >= least) {
      return timeout;
    }
    if (given.containsKey(DELIVERY_TIMEOUT)) {
      throw new ConfigException(
          "delivery.timeout.ms should be equal to or larger than linger.ms + request.timeout.ms");
    }
    return Math.clamp(least, 0, Integer.MAX_VALUE);
  }

  private Acks acks() {
    Object value = given.get(ACKS);
    if (value == null) {
      return version.isSafeByDefault() ? Acks.ALL : Acks.LEADER;
    }
    if (value instanceof String text) {
      return Acks.parse(text);
    }
    throw new ConfigException(
        ACKS, value, "Expected value to be a string, but it was a " + value.getClass().getName());
  }

  private int integer(String name, int otherwise, int least) {
    Object value = given.get(name);
    if (value == null) {
      return otherwise;
    }
    int number;
    try {
      number = Integer.parseInt(value.toString().strip());
    } catch (NumberFormatException notANumber) {
      boolean wide = name.equals(LINGER) || name.startsWith("retry.backoff");
      throw new ConfigException(name, value, "Not a number of type " + (wide ? "LONG" : "INT"));
    }
    if (number < least) {
      throw new ConfigException(name, value, "Value must be at least " + least);
    }
    return number;
  }

  private boolean truth(String name, boolean otherwise) {
    Object value = given.get(name);
    if (value == null) {
      return otherwise;
    }
    String text = value.toString().strip();
    if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      throw new ConfigException(name, value, "Expected value to be either true or false");
    }
    return text.equalsIgnoreCase("true");
  }
}
