package katas.ratelimiter;

/** Has another name than its file. */
public final class PlacedWell {
  private PlacedWell() {}
}
