package exam.notifications;

import java.util.List;
import katas.kit.spec.Histories;
import org.jspecify.annotations.Nullable;

/**
 * The histories of all rules, run once. Mutation analysis tries many mutants in one JVM; there the
 * rule that is asked first runs them anew for each, and speaks for all rules.
 */
final class HistoryRules {
  private static final List<String> RULES =
      List.of(
          "1.1", "1.4", "1.5", "1.6", "1.7", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2", "3.4",
          "3.5", "3.6", "3.7", "3.8", "4.2", "4.3", "5.1");

  private static final boolean MUTATION = Boolean.getBoolean("katas.isolation.withoutCopies");

  private static final Histories<NotificationModel, NotificationServers> HISTORIES =
      NotificationSpecification.histories();

  private static @Nullable String first;

  private HistoryRules() {}

  /** Fails when a history differs under this rule, or when none came as far as the rule. */
  static void expect(String rule) {
    if (!MUTATION) {
      HISTORIES.expect(rule);
      return;
    }
    first = first == null ? rule : first;
    if (rule.equals(first)) {
      Histories<NotificationModel, NotificationServers> fresh =
          NotificationSpecification.histories();
      RULES.forEach(fresh::expect);
    }
  }
}
