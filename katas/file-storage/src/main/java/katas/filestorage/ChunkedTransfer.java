package katas.filestorage;

import java.io.IOException;
import java.io.OutputStream;
import katas.blocks.BlobStore;
import katas.blocks.NotImplementedException;

/** A device's uploads and downloads. */
public final class ChunkedTransfer implements FileTransfer {

  /** Talks to {@code service}, uses links with {@code blobs}, and cuts by {@code chunker}. */
  public ChunkedTransfer(FileService service, BlobStore blobs, Chunker chunker) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public SaveResult upload(String key, String userId, String device, Target target, Source source)
      throws IOException {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public void download(String userId, String fileId, long version, OutputStream out)
      throws IOException {
    throw new NotImplementedException(); // TODO: rule 1.1
  }
}
