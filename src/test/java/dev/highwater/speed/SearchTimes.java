package dev.highwater.speed;

import dev.highwater.card.CardId;
import dev.highwater.library.Profile;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.storage.SqliteProfiles;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.query.CardOrder;
import dev.highwater.study.query.Query;
import dev.highwater.study.query.QueryMoment;
import dev.highwater.study.query.QueryReader;
import dev.highwater.study.query.ReadQuery;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/// Times searches in a profile: how long until all names are there, and until fifty rows are read.
final class SearchTimes {
  private static final int RUNS = 9;
  private static final List<String> QUERIES =
      List.of(
          "",
          "ba",
          "stre",
          "été",
          "deck:it",
          "is:due",
          "due:<=7 -is:suspended",
          "ease<200",
          "retrievability<0.9",
          "lapses>=1",
          "(stre or qua) deck:science");

  private SearchTimes() {}

  public static void main(String[] words) {
    StudyCalendar calendar = new StudyCalendar(InstantSource.system(), ZoneId.systemDefault());
    try (Profile profile = new SqliteProfiles(calendar).open(Path.of(words[0]))) {
      for (String query : QUERIES) {
        time(profile, query, CardOrder.IN_NOTES);
      }
      for (CardOrder.Key key : CardOrder.Key.values()) {
        time(profile, "", new CardOrder(key, false));
      }
    }
  }

  private static void time(Profile profile, String text, CardOrder order) {
    Query query = ((ReadQuery.Understood) QueryReader.read(text)).query();
    QueryMoment moment =
        new QueryMoment(
            profile.calendar().now(),
            profile.calendar(),
            new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI));
    double[] names = new double[RUNS];
    double[] rows = new double[RUNS];
    int found = 0;
    for (int run = 0; run < RUNS; run++) {
      long begun = System.nanoTime();
      List<CardId> ids = profile.search().find(query, moment, order);
      names[run] = (System.nanoTime() - begun) / 1e6;
      begun = System.nanoTime();
      profile.search().cards(ids.subList(0, Math.min(50, ids.size())));
      rows[run] = (System.nanoTime() - begun) / 1e6;
      found = ids.size();
    }
    Arrays.sort(names);
    Arrays.sort(rows);
    System.out.printf(
        "%-28s %-10s %7d found  %7.1f ms (slowest %.1f), 50 rows %.2f ms%n",
        text, order.key(), found, names[RUNS / 2], names[RUNS - 1], rows[RUNS / 2]);
  }
}
