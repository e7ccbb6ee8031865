package dev.highwater.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the lines of {@link Choice}.
final class ChoiceReader {
  private static final String BROKERS = "(\\d(?:, \\d)*)";
  private static final String WAITS =
      Arrays.stream(Choice.Wait.values())
          .map(Choice.Wait::words)
          .collect(Collectors.joining("|", "(", ")"));
  private static final Pattern SEND = Pattern.compile("send (\\S+)(?: by (\\S+))?");
  private static final Pattern DELIVER =
      Pattern.compile("deliver (\\S+) -> (\\S+)(?: with " + BROKERS + " recently caught up)?");
  private static final Pattern LOSE = Pattern.compile("lose connection of (\\S+) to (\\S+)");
  private static final Pattern FIRE = Pattern.compile("fire " + WAITS + " of (\\S+)(?: at (\\d))?");
  private static final Pattern CRASH =
      Pattern.compile("crash (\\d)(?:( unclean)| lossy keeping (\\d{1,4}))?");
  private static final Pattern ONE_BROKER =
      Pattern.compile("(restart|stop|lose disk|expire session of|heartbeat of) (\\d)");
  private static final Pattern LINK =
      Pattern.compile("(cut|heal) (\\d|controller) - (\\d|controller)");
  private static final Pattern ELECT = Pattern.compile("elect (preferred|unclean)");
  private static final Pattern LAG = Pattern.compile("lag of " + BROKERS + " at (\\d)");

  private ChoiceReader() {}

  static Optional<Choice> read(String line) {
    String text = line.strip();
    return match(SEND, text)
        .<Choice>map(ChoiceReader::send)
        .or(() -> match(DELIVER, text).map(ChoiceReader::deliver))
        .or(() ->
            match(LOSE, text)
                .map(m -> new Choice.LoseConnection(node(m.group(1)), node(m.group(2)))))
        .or(() -> match(FIRE, text).map(ChoiceReader::fire))
        .or(() -> match(CRASH, text).map(ChoiceReader::crash))
        .or(() -> match(ONE_BROKER, text).map(ChoiceReader::oneBroker))
        .or(() -> match(LINK, text).map(ChoiceReader::link))
        .or(() -> match(ELECT, text).map(m -> new Choice.Elect(m.group(1).equals("unclean"))))
        .or(() ->
            match(LAG, text).map(m -> new Choice.FindLag(broker(m.group(2)), brokers(m.group(1)))));
  }

  private static Optional<Matcher> match(Pattern pattern, String text) {
    return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
  }

  private static Choice send(Matcher matched) {
    return new Choice.Send(
        matched.group(1), Optional.ofNullable(matched.group(2)).orElse(ProducerConfig.ONLY));
  }

  private static Choice deliver(Matcher matched) {
    return new Choice.Deliver(
        node(matched.group(1)),
        node(matched.group(2)),
        Optional.ofNullable(matched.group(3)).map(ChoiceReader::brokers).orElse(List.of()));
  }

  private static Choice fire(Matcher matched) {
    Choice.Wait wait =
        Arrays.stream(Choice.Wait.values())
            .filter(each -> each.words().equals(matched.group(1)))
            .findFirst()
            .orElseThrow();
    return new Choice.Fire(
        wait, matched.group(2), Optional.ofNullable(matched.group(3)).map(ChoiceReader::broker));
  }

  private static Choice crash(Matcher matched) {
    BrokerId broker = broker(matched.group(1));
    Optional<Integer> kept = Optional.ofNullable(matched.group(3)).map(Integer::valueOf);
    if (kept.isPresent()) {
      return new Choice.Crash(broker, CrashKind.LOSING_UNFLUSHED, kept);
    }
    boolean unclean = Optional.ofNullable(matched.group(2)).isPresent();
    return new Choice.Crash(
        broker, unclean ? CrashKind.KEEPING_LOG : CrashKind.KEEPING_MARK, Optional.empty());
  }

  private static Choice oneBroker(Matcher matched) {
    BrokerId broker = broker(matched.group(2));
    return switch (matched.group(1)) {
      case "restart" -> new Choice.Restart(broker);
      case "stop" -> new Choice.Stop(broker);
      case "lose disk" -> new Choice.LoseDisk(broker);
      case "heartbeat of" -> new Choice.Heartbeat(broker);
      default -> new Choice.ExpireSession(broker);
    };
  }

  private static Choice link(Matcher matched) {
    Node one = node(matched.group(2));
    Node other = node(matched.group(3));
    return matched.group(1).equals("cut") ? new Choice.Cut(one, other) : new Choice.Heal(one, other);
  }

  private static Node node(String text) {
    if (text.matches("\\d")) {
      return new Node.Broker(broker(text));
    }
    return text.equals("controller") ? Node.CONTROLLER : new Node.Producer(text);
  }

  private static BrokerId broker(String digits) {
    return new BrokerId(Integer.parseInt(digits));
  }

  private static List<BrokerId> brokers(String list) {
    return Arrays.stream(list.split(", ", -1)).map(ChoiceReader::broker).toList();
  }
}
