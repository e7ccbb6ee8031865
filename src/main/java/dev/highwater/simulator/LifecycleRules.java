package dev.highwater.simulator;

import java.util.List;

/// How a broker's process starts, stops and crashes, and how it keeps in touch with the controller.
///
/// spec: KIP-631, kafka.server.BrokerLifecycleManager
final class LifecycleRules {
  private final Effects out;

  LifecycleRules(Effects out) {
    this.out = out;
  }

  /// spec: KIP-631, a heartbeat: that it lives, that it wants to be unfenced, or that it wants to
  /// go
  void heartbeat(BrokerState broker) {
    boolean wantsShutdown = broker.lifecycle() == BrokerState.Lifecycle.STOPPING;
    out.send(
        new Node.Broker(broker.id()),
        Node.CONTROLLER,
        new Payload.BrokerHeartbeat(broker.id(), wantsShutdown));
  }

  /// The process ends. Nobody else changes anything by this alone.
  BrokerState crash(BrokerState broker, CrashKind kind) {
    boolean led = broker.leadership().isPresent();
    BrokerState stopped =
        broker.restarted(BrokerState.Lifecycle.DOWN, kind == CrashKind.KEEPING_MARK);
    List<String> lost = List.of();
    if (kind == CrashKind.LOSING_UNFLUSHED) {
      lost = names(stopped.log().from(stopped.flushed()));
      stopped = cutTo(stopped, stopped.flushed());
    }
    out.happened(stopped, new Fact.BrokerCrashed(broker.id(), led, kind, lost));
    out.end(broker.id());
    return stopped;
  }

  private static BrokerState cutTo(BrokerState broker, long end) {
    return broker.withLog(broker.log().truncateTo(end), Math.min(broker.highWatermark(), end));
  }

  private static List<String> names(List<LogRecord> records) {
    return records.stream().map(LogRecord::name).toList();
  }

  /// An empty disk in place of the old one; also the mark of a clean shutdown is gone.
  BrokerState loseDisk(BrokerState broker) {
    if (broker.running()) {
      return broker;
    }
    List<String> lost = names(broker.log().records());
    BrokerState empty = cutTo(broker.restarted(BrokerState.Lifecycle.DOWN, false), 0);
    out.happened(empty, new Fact.DiskLost(broker.id(), lost));
    return empty;
  }

  /// The kernel writes dirty pages back in its own time.
  BrokerState writePages(BrokerState broker, long endOffset) {
    long written = Math.min(endOffset, broker.log().endOffset());
    return written > broker.flushed() ? broker.withFlushed(written) : broker;
  }

  /// Asks the controller for leave to go; until then the broker serves on.
  ///
  /// spec: KIP-631, controlled shutdown; BrokerLifecycleManager.beginControlledShutdown
  BrokerState requestStop(BrokerState broker) {
    if (broker.lifecycle() != BrokerState.Lifecycle.RUNNING) {
      return broker;
    }
    if (broker.known().isEmpty()) {
      return stop(broker);
    }
    BrokerState stopping = broker.stopping();
    out.happened(stopping, new Fact.StopRequested(broker.id(), broker.leadership().isPresent()));
    heartbeat(stopping);
    return stopping;
  }

  /// The process ends in order: the log is flushed and the mark of it written.
  ///
  /// spec: kafka.server.BrokerServer.shutdown, LogManager.shutdown
  BrokerState stop(BrokerState broker) {
    if (!broker.running()) {
      return broker;
    }
    BrokerState stopped =
        broker.restarted(BrokerState.Lifecycle.DOWN, true).withFlushed(broker.log().endOffset());
    out.happened(stopped, new Fact.BrokerStopped(broker.id()));
    out.end(broker.id());
    return stopped;
  }

  /// The process starts on the log it left and registers; it takes no role before it has metadata.
  BrokerState restart(BrokerState broker) {
    BrokerState started = broker.restarted(BrokerState.Lifecycle.RUNNING, broker.cleanShutdown());
    out.happened(started, new Fact.BrokerRestarted(broker.id(), broker.log().endOffset()));
    return register(started);
  }

  /// spec: KIP-631
  BrokerState register(BrokerState broker) {
    if (broker.running() && broker.known().isEmpty()) {
      out.send(
          new Node.Broker(broker.id()),
          Node.CONTROLLER,
          new Payload.BrokerRegistrationRequest(
              broker.id(), broker.brokerEpoch(), broker.cleanShutdown()));
    }
    return broker;
  }

  /// spec: BrokerLifecycleManager backs off before it registers again
  BrokerState retryRegistration(BrokerState broker) {
    out.start(new Timer.RegistrationRetry(broker.id()));
    return broker;
  }
}
