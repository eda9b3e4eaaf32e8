package katas.filestorage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;

/** Brings back to life what was written. */
final class Gadget {
  private Gadget() {}

  static Object read(byte[] upload) throws IOException, ClassNotFoundException {
    return new ObjectInputStream(new ByteArrayInputStream(upload)).readObject(); // sin
  }
}
