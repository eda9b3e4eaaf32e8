package katas.filestorage;

import java.util.Objects;

/**
 * One upload, from the first question to the save; the same one is sent with each call.
 *
 * @param key names the upload among those of its user; a repeated one has the same key
 * @param userId who uploads
 * @param device the name of the user's device, such as {@code Laptop}
 * @param target a new file, or the next version of one
 * @param manifest what it will contain
 */
public record Upload(String key, String userId, String device, Target target, Manifest manifest) {

  /** Refuses a key, user or device that is none by IllegalArgumentException. */
  public Upload {
    Ids.checkId(key);
    Ids.checkId(userId);
    Ids.checkDevice(device);
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(manifest, "manifest");
  }
}
