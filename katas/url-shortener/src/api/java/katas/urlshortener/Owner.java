package katas.urlshortener;

import java.time.ZoneId;
import java.util.Objects;

/**
 * Who makes a link.
 *
 * @param id not blank, without {@code /}
 * @param zone where the owner's days begin and end
 */
public record Owner(String id, ZoneId zone) {

  /** Refuses an id that is blank or has a slash by IllegalArgumentException. */
  public Owner {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(zone, "zone");
    if (id.isBlank() || id.contains("/")) {
      throw new IllegalArgumentException("an owner's id is not blank and has no slash: " + id);
    }
  }
}
