package katas.booking;

import java.time.Duration;

/**
 * The numbers of the brief.
 *
 * @param holdTime how long seats are held for payment
 * @param seatsPerUser how many seats of one event a user may hold and own together
 * @param attempts how many times a server tries a change, when others change the same rows
 * @param lockTime after which time a distributed lock is free again by itself
 * @param viewAge how old {@link BookingService#availability} may be
 */
public record BookingConfig(
    Duration holdTime, int seatsPerUser, int attempts, Duration lockTime, Duration viewAge) {

  /** 10 minutes, 4 seats, 5 attempts, 10 seconds, 2 seconds. */
  public static BookingConfig defaults() {
    return new BookingConfig(
        Duration.ofMinutes(10), 4, 5, Duration.ofSeconds(10), Duration.ofSeconds(2));
  }
}
