package katas.videostreaming;

import java.io.InputStream;

/** An uploaded file, whole: its parts one after the other. */
@FunctionalInterface
public interface Source {

  /**
   * Opens it at its first byte; reading fetches what is read and no more than one part ahead. May
   * throw {@link katas.blocks.UnavailableException} then and while it is read.
   */
  InputStream open();
}
