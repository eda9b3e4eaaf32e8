package katas.notifications;

/**
 * How far a campaign has come; gone when it is through.
 *
 * @param after the last member that was accepted, or blank
 */
record CampaignCursor(String after) {}
