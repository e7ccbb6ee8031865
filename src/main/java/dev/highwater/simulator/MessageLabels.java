package dev.highwater.simulator;

import java.util.List;

/// How a message is shown: kind, a few words, the records it is about.
final class MessageLabels {
  private MessageLabels() {}

  static Message.Kind kind(Payload payload) {
    return switch (payload) {
      case Payload.ProduceRequest _ -> Message.Kind.PRODUCE_REQUEST;
      case Payload.ProduceResponse _ -> Message.Kind.PRODUCE_RESPONSE;
      case Payload.FetchRequest _, Payload.ReadRequest _ -> Message.Kind.FETCH_REQUEST;
      case Payload.FetchResponse _, Payload.ReadResponse _ -> Message.Kind.FETCH_RESPONSE;
      case Payload.AlterPartitionRequest _ -> Message.Kind.ALTER_PARTITION_REQUEST;
      case Payload.AlterPartitionResponse _ -> Message.Kind.ALTER_PARTITION_RESPONSE;
      case Payload.BrokerRegistrationRequest _,
          Payload.BrokerHeartbeat _,
          Payload.ShutdownGranted _ ->
          Message.Kind.BROKER_HEARTBEAT;
      case Payload.BrokerRegistrationRefused _,
          Payload.MetadataRequest _,
          Payload.MetadataResponse _,
          Payload.EpochEndRequest _,
          Payload.EpochEndResponse _,
          Payload.OffsetRequest _,
          Payload.OffsetResponse _,
          Payload.MetadataUpdate _ ->
          Message.Kind.METADATA_UPDATE;
    };
  }

  static String label(Payload payload) {
    return switch (payload) {
      case Payload.ProduceRequest request -> Words.list(request.records());
      case Payload.ProduceResponse response ->
          response.error().map(ErrorCode::name).orElse("ack " + Words.list(response.records()));
      case Payload.FetchRequest request -> "fetch from " + request.fetchOffset();
      case Payload.FetchResponse response -> fetchAnswer(response);
      case Payload.AlterPartitionRequest request ->
          "in-sync set " + Words.list(request.isr()) + "?";
      case Payload.AlterPartitionResponse response ->
          response.error().map(ErrorCode::name).orElse("in-sync set " + Words.list(response.isr()));
      case Payload.BrokerRegistrationRequest _ -> "registration";
      case Payload.BrokerRegistrationRefused refused -> refused.error().name();
      case Payload.BrokerHeartbeat heartbeat ->
          heartbeat.wantsShutdown() ? "wants to shut down" : "heartbeat";
      case Payload.ShutdownGranted _ -> "may shut down";
      case Payload.MetadataRequest _ -> "who leads?";
      case Payload.ReadRequest request -> "read from " + request.offset();
      case Payload.ReadResponse response ->
          response
              .error()
              .map(ErrorCode::name)
              .orElse(
                  response.records().isEmpty()
                      ? "nothing new"
                      : String.join(", ", records(response)));
      case Payload.EpochEndRequest request -> "where does epoch " + request.epoch() + " end?";
      case Payload.EpochEndResponse response ->
          response.error().map(ErrorCode::name).orElse("at " + response.end().endOffset());
      case Payload.OffsetRequest _ -> "where to begin?";
      case Payload.OffsetResponse response ->
          response.error().map(ErrorCode::name).orElse("at " + response.offset());
      case Payload.MetadataResponse response ->
          response.leader().map(leader -> "leader " + leader).orElse("no leader");
      case Payload.MetadataUpdate update ->
          update
              .metadata()
              .partition()
              .leader()
              .map(leader -> "leader " + leader)
              .orElse("no leader");
    };
  }

  private static String fetchAnswer(Payload.FetchResponse response) {
    if (response.error().isPresent()) {
      return response.error().get().name();
    }
    if (response.divergingEpoch().isPresent()) {
      return "diverges at " + response.divergingEpoch().get().endOffset();
    }
    return response.records().isEmpty() ? "nothing new" : String.join(", ", records(response));
  }

  static List<String> records(Payload payload) {
    return switch (payload) {
      case Payload.ProduceRequest request -> request.records();
      case Payload.ProduceResponse response -> response.records();
      case Payload.FetchResponse response ->
          response.records().stream().map(LogRecord::name).toList();
      case Payload.ReadResponse response ->
          response.records().stream().map(LogRecord::name).toList();
      default -> List.of();
    };
  }

  static boolean refused(Payload payload) {
    return switch (payload) {
      case Payload.ProduceResponse response -> response.error().isPresent();
      case Payload.FetchResponse response -> response.error().isPresent();
      case Payload.AlterPartitionResponse response -> response.error().isPresent();
      case Payload.ReadResponse response -> response.error().isPresent();
      case Payload.EpochEndResponse response -> response.error().isPresent();
      case Payload.OffsetResponse response -> response.error().isPresent();
      case Payload.BrokerRegistrationRefused _ -> true;
      default -> false;
    };
  }
}
