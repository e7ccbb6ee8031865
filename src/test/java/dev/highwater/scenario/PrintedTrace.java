package dev.highwater.scenario;

import dev.highwater.simulator.Trace;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Prints the whole trace of a scenario in which much happens.
final class PrintedTrace {
  private static final String SCENARIO =
      """
      replicas: 5
      min.insync.replicas: 2
      unclean.leader.election.enable: true
      producer p2: acks = 1, retries = 3
      consumer c1: auto.offset.reset = earliest
      compare acks: 0, 1, all

      read by c1
      send A
      send B by p2
      slow 4 by 70 ms
      hold fetches of 2 for 900 ms
      send C
      crash leader unclean when C done
      wait until leader elected
      send D by p2
      pause 3
      wait until isr = 2, 4, 5
      restart 1
      resume 3
      stop leader
      wait until leader elected
      send E
      crash leader lossy before 4 fetches
      wait 20 s
      """;

  private PrintedTrace() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (ScenarioRun run : Replay.of(ScenarioReaderTest.good(SCENARIO))) {
      Trace trace = run.trace();
      out.println(trace.config());
      trace.steps().forEach(out::println);
      trace.messages().forEach(out::println);
      trace.records().forEach(out::println);
      trace.consumers().forEach(out::println);
      run.expectations().forEach(out::println);
      out.println(trace.stateHash());
    }
  }
}
