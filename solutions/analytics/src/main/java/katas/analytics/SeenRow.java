package katas.analytics;

import java.time.Instant;

/** Says that an event was counted; kept until no repeat of it can be counted any more. */
record SeenRow(Instant at) {}
