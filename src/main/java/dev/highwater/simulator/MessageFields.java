package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a message says, field by field, under the names of Kafka's protocol.
///
/// spec: the message definitions in clients/src/main/resources/common/message; fields of the model
/// that the protocol has not, such as numbers by which an answer finds its request, are left out
final class MessageFields {
  private final List<Message.Field> fields = new ArrayList<>();

  private MessageFields() {}

  static List<Message.Field> of(Payload payload) {
    MessageFields reader = new MessageFields();
    switch (payload) {
      case Payload.ProduceRequest request -> reader.read(request);
      case Payload.ProduceResponse response -> reader.read(response);
      case Payload.FetchRequest request -> reader.read(request);
      case Payload.FetchResponse response -> reader.read(response);
      case Payload.AlterPartitionRequest request -> reader.read(request);
      case Payload.AlterPartitionResponse response -> reader.read(response);
      case Payload.BrokerRegistrationRequest(var broker, var epoch, var clean) ->
          reader.add("BrokerId", broker).add("BrokerEpoch", epoch).add("CleanShutdown", clean);
      case Payload.BrokerRegistrationRefused(var error) -> reader.add("ErrorCode", error);
      case Payload.BrokerHeartbeat(var broker, var wantsShutdown) ->
          reader.add("BrokerId", broker).add("WantShutDown", wantsShutdown);
      case Payload.ShutdownGranted() -> reader.add("ShouldShutDown", true);
      case Payload.MetadataRequest() -> reader.add("Topics", "the topic");
      case Payload.MetadataResponse(var leader, var epoch) ->
          reader
              .add("LeaderId", leader.map(BrokerId::toString).orElse("-1"))
              .add("LeaderEpoch", epoch);
      case Payload.MetadataUpdate(ClusterMetadata metadata) -> reader.read(metadata);
      case Payload.ReadRequest request -> reader.read(request);
      case Payload.ReadResponse(var _, var records, var error, var leader) ->
          reader.error(error).records(records).leader(leader);
      case Payload.EpochEndRequest request ->
          reader
              .add("CurrentLeaderEpoch", request.leaderEpoch())
              .add("LeaderEpoch", request.epoch());
      case Payload.EpochEndResponse(var _, var end, var error) ->
          reader.error(error).add("LeaderEpoch", end.epoch()).add("EndOffset", end.endOffset());
      case Payload.OffsetRequest request ->
          reader
              .add("CurrentLeaderEpoch", request.leaderEpoch())
              .add("auto.offset.reset", request.reset().name().toLowerCase(java.util.Locale.ROOT));
      case Payload.OffsetResponse(var _, var offset, var error) ->
          reader.error(error).add("Offset", offset);
    }
    return reader.fields;
  }

  private void read(Payload.ProduceRequest request) {
    add("Acks", request.acks() == Acks.ALL ? "-1 (all)" : request.acks().configValue());
    add("Records", Words.list(request.records()));
    request
        .sequence()
        .ifPresent(sequence ->
            add("ProducerId", sequence.producerId())
                .add("ProducerEpoch", sequence.producerEpoch())
                .add("BaseSequence", sequence.first()));
  }

  private void read(Payload.ProduceResponse response) {
    error(response.error());
    if (response.error().isEmpty()) {
      add("BaseOffset", response.offset());
    }
    leader(response.leader());
  }

  private void read(Payload.FetchRequest request) {
    add("ReplicaId", request.follower());
    add("FetchOffset", request.fetchOffset());
    add("CurrentLeaderEpoch", request.leaderEpoch());
    add("LastFetchedEpoch", request.lastFetchedEpoch().map(LeaderEpoch::toString).orElse("-1"));
  }

  private void read(Payload.FetchResponse response) {
    error(response.error());
    add("HighWatermark", response.highWatermark());
    response
        .divergingEpoch()
        .ifPresent(
            end -> add("DivergingEpoch", "epoch " + end.epoch() + " ends at " + end.endOffset()));
    records(response.records());
  }

  private void read(Payload.AlterPartitionRequest request) {
    add("BrokerId", request.leader());
    add("LeaderEpoch", request.leaderEpoch());
    add("PartitionEpoch", request.partitionEpoch());
    add("NewIsr", Words.list(request.isr()));
  }

  private void read(Payload.AlterPartitionResponse response) {
    error(response.error());
    add("LeaderEpoch", response.leaderEpoch());
    add("PartitionEpoch", response.partitionEpoch());
    add("Isr", Words.list(response.isr()));
  }

  private void read(ClusterMetadata metadata) {
    PartitionRegistration partition = metadata.partition();
    add("Leader", partition.leader().map(BrokerId::toString).orElse("-1"));
    add("LeaderEpoch", partition.leaderEpoch());
    add("PartitionEpoch", partition.partitionEpoch());
    add("Isr", Words.list(partition.isr()));
    add("EligibleLeaderReplicas", Words.list(partition.elr()));
  }

  private void read(Payload.ReadRequest request) {
    add("FetchOffset", request.offset());
    add("CurrentLeaderEpoch", request.leaderEpoch());
    add("IsolationLevel", request.isolation().name().toLowerCase(java.util.Locale.ROOT));
  }

  private MessageFields add(String name, Object value) {
    fields.add(new Message.Field(name, value.toString()));
    return this;
  }

  private MessageFields error(Optional<ErrorCode> error) {
    return add("ErrorCode", error.map(ErrorCode::name).orElse("NONE"));
  }

  private MessageFields records(List<LogRecord> records) {
    String names =
        Words.list(
            records.stream().map(each -> each.name() + " (epoch " + each.epoch() + ")").toList());
    return add("Records", records.isEmpty() ? "none" : names);
  }

  private MessageFields leader(Optional<PartitionLeader> leader) {
    leader.ifPresent(
        now -> add("CurrentLeader", "broker " + now.leader() + ", epoch " + now.epoch()));
    return this;
  }
}
