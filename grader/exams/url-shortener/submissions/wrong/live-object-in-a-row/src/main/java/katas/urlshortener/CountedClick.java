// A row that counts the repeats of a click.
package katas.urlshortener;

import java.util.concurrent.atomic.AtomicLong;

/** Says that the click with this id has been counted; stored under the id. */
record CountedClick(AtomicLong seen) { // BUG: a row is written down
  CountedClick() {
    this(new AtomicLong());
  }
}
