package katas.filestorage;

import java.io.IOException;
import java.io.InputStream;

/** A file on the device's disk: content that can be read as often as it is needed. */
@FunctionalInterface
public interface Source {

  /** Opens it at its first byte. Whoever opens it closes it. */
  InputStream open() throws IOException;
}
