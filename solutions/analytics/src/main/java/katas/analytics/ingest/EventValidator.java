package katas.analytics.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import katas.analytics.AnalyticsConfig;
import katas.analytics.Event;
import katas.analytics.Problem;

/** Which events are counted: rules 1.1 and 4.4. */
public final class EventValidator {
  private static final int TEXT = 256;
  private static final int SHORT_TEXT = 64;
  private static final int PROPERTIES = 20;
  private static final long MAX_MILLIS = 86_400_000;

  private final AnalyticsConfig config;

  /** Judges by these numbers. */
  public EventValidator(AnalyticsConfig config) {
    this.config = config;
  }

  /**
   * What is wrong with an event.
   *
   * @param now the time that its own is measured by
   */
  public Optional<Problem> problem(Event event, Instant now) {
    if (!fieldsAreGood(event)) {
      return Optional.of(Problem.MALFORMED);
    }
    Duration ahead = Duration.between(now, event.at());
    if (ahead.compareTo(config.maxClockSkew()) > 0) {
      return Optional.of(Problem.FUTURE);
    }
    boolean late = ahead.negated().compareTo(config.allowedLateness()) > 0;
    return late ? Optional.of(Problem.LATE) : Optional.empty();
  }

  private static boolean fieldsAreGood(Event event) {
    return isName(event.id(), SHORT_TEXT)
        && isName(event.site(), SHORT_TEXT)
        && isName(event.visitor(), SHORT_TEXT)
        && isName(event.type(), SHORT_TEXT)
        && isName(event.page(), TEXT)
        && event.page().startsWith("/")
        && isText(event.country(), SHORT_TEXT)
        && isText(event.device(), SHORT_TEXT)
        && event.millis() >= 0
        && event.millis() <= MAX_MILLIS
        && event.properties().size() <= PROPERTIES
        && event.properties().keySet().stream().allMatch(name -> isName(name, SHORT_TEXT))
        && event.properties().values().stream().allMatch(value -> isText(value, TEXT));
  }

  /** Refuses what cannot be a site. */
  public static void checkSite(String site) {
    if (!isName(site, SHORT_TEXT)) {
      throw new IllegalArgumentException("no site has such a name: " + site);
    }
  }

  private static boolean isName(String text, int most) {
    return !text.isEmpty() && isText(text, most);
  }

  private static boolean isText(String text, int most) {
    return text.length() <= most && text.codePoints().allMatch(EventValidator::isPermitted);
  }

  /** A code point that is a surrogate is half of a pair. */
  private static boolean isPermitted(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }
}
