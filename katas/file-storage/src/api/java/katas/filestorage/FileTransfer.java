package katas.filestorage;

import java.io.IOException;
import java.io.OutputStream;

/**
 * What a device does: cuts, hashes, asks, sends and saves; fetches, verifies and joins. It reads
 * and writes blobs by signed links only.
 *
 * <p>Errors: what the service throws is passed on, {@link IOException}s of source and output too.
 * When a call over the network throws {@link katas.blocks.UnavailableException} it is passed on;
 * calling again goes on where it ended.
 *
 * <p>Thread safety: one transfer at a time. Cost: a few chunks in memory, however large the file.
 */
public interface FileTransfer {

  /**
   * Uploads a file. The same upload again, after a failure and on any device of the user, sends
   * only what is not there yet. When a link has expired, it asks for new ones and goes on.
   *
   * @param key names the upload, see {@link Upload}
   * @param source the content; when it changes between two reads, IOException
   * @return what became of it; Incomplete only when chunks were not taken three times in a row
   */
  SaveResult upload(String key, String userId, String device, Target target, Source source)
      throws IOException;

  /**
   * Downloads a version of a file. When a link has expired, it asks for new ones and goes on.
   *
   * @param version which version, or 0 for the newest
   * @param out gets the content; not closed. A chunk is written when it is verified, never before
   * @throws CorruptContentException when a chunk is not there or not what its name says, or the
   *     chunks together are not the file; what was written before is a right beginning
   */
  void download(String userId, String fileId, long version, OutputStream out) throws IOException;
}
