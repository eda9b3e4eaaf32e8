package katas.notifications;

import java.time.Instant;

/**
 * How many messages a user got in the latest clock hour.
 *
 * @param hour when the hour began
 * @param count how many
 */
record QuotaRow(Instant hour, int count) {}
