/**
 * The contract of the chat kata. Start with {@link katas.chat.ChatServer}, then {@link
 * katas.chat.ChatClient}; what each is given stands in {@link katas.chat.ServerPlatform} and {@link
 * katas.chat.DevicePlatform}. What the two say to each other over the network is yours to invent.
 * Do not edit these files: the grader uses its own.
 */
@NullMarked
package katas.chat;

import org.jspecify.annotations.NullMarked;
