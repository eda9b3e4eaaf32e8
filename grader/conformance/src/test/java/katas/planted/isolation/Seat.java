package katas.planted.isolation;

/** A row of the solution's own. */
record Seat(String holder) {}
