package katas.urlshortener;

import java.util.Objects;

/**
 * Who follows a link. Texts that are unknown are empty.
 *
 * @param clickId names this click among all clicks, not blank
 * @param visitorId the same for all clicks of one visitor
 * @param country for example {@code "DE"}
 * @param referrer the site that the visitor comes from
 * @param userAgent how the program calls itself
 */
public record Visit(
    String clickId, String visitorId, String country, String referrer, String userAgent) {

  /** Refuses null, and a blank click id by IllegalArgumentException. */
  public Visit {
    Objects.requireNonNull(visitorId, "visitorId");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(referrer, "referrer");
    Objects.requireNonNull(userAgent, "userAgent");
    if (clickId.isBlank()) {
      throw new IllegalArgumentException("a click needs an id");
    }
  }
}
