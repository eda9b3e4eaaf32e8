package katas.notifications;

import java.util.Objects;

/** A user does not want this category by this channel. */
public record OptOut(Category category, Channel channel) {
  /** Refuses null. */
  public OptOut {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(channel, "channel");
  }
}
