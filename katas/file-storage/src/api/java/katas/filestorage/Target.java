package katas.filestorage;

import java.util.Objects;

/** Where an {@link Upload} goes. */
public sealed interface Target {

  /**
   * A new file of the user's.
   *
   * @param path where, see {@link FileService}; the service checks it
   */
  record NewFile(String path) implements Target {
    /** Refuses null. */
    public NewFile {
      Objects.requireNonNull(path, "path");
    }
  }

  /**
   * The next version of a file.
   *
   * @param fileId which file
   * @param baseVersion which version the device had when the user began to change it, from 1
   */
  record Edit(String fileId, long baseVersion) implements Target {
    /** Refuses null and a version below 1. */
    public Edit {
      Objects.requireNonNull(fileId, "fileId");
      if (baseVersion < 1) {
        throw new IllegalArgumentException("versions begin at 1, not " + baseVersion);
      }
    }
  }
}
