package katas.urlshortener;

import java.util.List;

/** Keys that nobody has taken yet, stored under their length and a number. */
record PoolPack(List<String> keys) {}
