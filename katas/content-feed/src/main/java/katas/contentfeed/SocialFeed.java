package katas.contentfeed;

import katas.blocks.NotImplementedException;

/** A server of feeds. */
public final class SocialFeed implements FeedService {

  /** Starts a server on the shared platform. */
  public SocialFeed(Platform platform) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public Post post(PostRequest request) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public void follow(String followerId, String followeeId) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public FeedPage feed(FeedRequest request) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public void delete(String userId, String postId) {
    throw new NotImplementedException(); // TODO: rule 1.3
  }

  @Override
  public void unfollow(String followerId, String followeeId) {
    throw new NotImplementedException(); // TODO: rule 1.4
  }

  @Override
  public void like(String userId, String postId) {
    throw new NotImplementedException(); // TODO: rule 1.5
  }

  @Override
  public void unlike(String userId, String postId) {
    throw new NotImplementedException(); // TODO: rule 1.5
  }

  @Override
  public void comment(String userId, String postId, String requestKey, String text) {
    throw new NotImplementedException(); // TODO: rule 1.5
  }

  @Override
  public Profile profile(String userId) {
    throw new NotImplementedException(); // TODO: rule 1.6
  }

  @Override
  public int fanOut() {
    throw new NotImplementedException(); // TODO: rule 2.1
  }
}
