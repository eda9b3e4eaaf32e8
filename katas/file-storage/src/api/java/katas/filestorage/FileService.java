package katas.filestorage;

import java.util.Optional;

/**
 * One server of many. Requests of one user may reach any server. A user need not be registered:
 * every id as in {@link Ids} is a user, who at first has no files.
 *
 * <p>A path is made of 1 to 1,000 characters: names with {@code /} between them, such as {@code
 * photos/2026/été.jpg}. No name is empty, {@code .} or {@code ..}, none holds a backslash or a
 * control character (NUL is one). Two paths are the same when all their characters are.
 *
 * <p>Content does not go through the server: {@link #ask} gives links for what is missing, the
 * device sends it, {@link #save} makes a version of it. Old versions stay until their file is
 * deleted.
 *
 * <p>Errors: null throws {@link NullPointerException}; an id, path, number or cursor that is none,
 * a chunk larger than {@link StorageConfig#chunkBytes} IllegalArgumentException. A call about a
 * file that does not exist, is deleted, or that the user cannot read throws {@link
 * UnknownFileException}; one that the user's {@link Right} does not allow {@link
 * NotAllowedException}. Nothing changes then. When a building block throws {@link
 * katas.blocks.UnavailableException} it is passed on; the request may then have taken effect, and
 * sending it again, to this or another server, finishes it and does nothing twice.
 *
 * <p>Notices: for every change of a file, a message is appended to the log for each user who can
 * read it, or could until now: topic {@link StorageConfig#topic}, the user's id as key, the file's
 * id as value. It is appended after {@link #changes} shows the change, and may come several times.
 *
 * <p>Thread safety: a server handles one request at a time; other servers work at the same time.
 */
public interface FileService {

  /**
   * Asks what has to be sent for an upload. A chunk need not be sent that is in the base version of
   * the file that is edited, unless the file is deleted, or that was sent for this upload before.
   * May be asked again at any time, which gives new links.
   *
   * @return links for what is missing; or that there is no room, and nothing can be sent
   * @throws KeyReusedException when the key was used for something else
   */
  AskResult ask(Upload upload);

  /**
   * Makes a version of what was sent. The same upload again gives the result of the first time,
   * once that was {@code Saved} or {@code ConflictCopy}.
   *
   * <p>A new file is saved at its path, an edit as the next version of its file, if the base
   * version is still the newest. If another file has the path, if the base version is older, or if
   * the file is deleted, a conflict copy is saved: a new file of the same owner, shared with the
   * same users, at the first path of {@code ConflictNames} that is free, for the path that the file
   * has or had.
   *
   * @throws KeyReusedException when the key was used for something else
   */
  SaveResult save(Upload upload);

  /**
   * Tells how to download a version.
   *
   * @param version which version, or 0 for the newest
   */
  DownloadPlan download(String userId, String fileId, long version);

  /**
   * Lists the user's own files below a folder, at any depth, in the order of their paths by {@link
   * String#compareTo}.
   *
   * @param folder a path, or "" for all
   * @param limit 1 to 1,000
   * @param cursor empty for the first page, else {@link Page#next} of the page before
   */
  Page<FileInfo> list(String userId, String folder, int limit, Optional<String> cursor);

  /**
   * Gives a file another path. Its content and versions stay. Moving it to where it is changes
   * nothing.
   *
   * @throws PathTakenException when the user has another file there
   */
  FileInfo move(String userId, String fileId, String path);

  /**
   * Deletes a file with all its versions. Deleting it again changes nothing.
   *
   * @param baseVersion the newest version that the device knows
   * @return false when there is a newer one, and then the file stays
   */
  boolean delete(String userId, String fileId, long baseVersion);

  /**
   * Shares a file, or changes what the other user may do with it.
   *
   * @param withUserId another user; the owner is refused by IllegalArgumentException
   * @param right READER or EDITOR, else IllegalArgumentException; so is a user too many
   */
  void share(String userId, String fileId, String withUserId, Right right);

  /** Shares a file with a user no more. Does nothing when it was not. */
  void unshare(String userId, String fileId, String withUserId);

  /**
   * Lists the versions of a file, the newest first.
   *
   * @param limit 1 to 1,000
   * @param cursor empty for the first page, else {@link Page#next} of the page before
   */
  Page<VersionInfo> versions(String userId, String fileId, int limit, Optional<String> cursor);

  /**
   * Saves the content of an old version as the next one, as {@link #save} does: on top of {@code
   * baseVersion}, else as a conflict copy; by its key once. No chunk has to be sent.
   *
   * @param version which version to bring back; one that there is not throws UnknownFileException
   */
  SaveResult restore(
      String key, String userId, String device, String fileId, long version, long baseVersion);

  /** How many bytes the newest versions of the user's own files have together. */
  long usage(String userId);

  /**
   * Tells a device what has changed since it last asked: each file that changed once, with its
   * newest state, own ones and shared ones. Following the cursors misses nothing, whatever happens
   * at the same time.
   *
   * @param cursor empty for a new device, else the {@link ChangePage#cursor} of the last page; one
   *     of another user throws IllegalArgumentException
   * @param limit 1 to 1,000
   */
  ChangePage changes(String userId, Optional<String> cursor, int limit);

  /**
   * Frees what nobody needs any more: chunks that only files had that were deleted {@link
   * StorageConfig#grace} ago or longer, and what was sent and not saved for that long. Called from
   * time to time, on any server.
   */
  void collect();
}
