/** Notifications: every event reaches its user by the right channel, once, in time. */
@NullMarked
package katas.notifications;

import org.jspecify.annotations.NullMarked;
