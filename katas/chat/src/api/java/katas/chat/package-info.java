/**
 * The contract of the chat kata. Start with {@link katas.chat.ChatServer}, then {@link
 * katas.chat.ChatClient}; what each is given is in {@link katas.chat.ServerPlatform} and {@link
 * katas.chat.DevicePlatform}. The datagrams between the two are yours to define. Do not edit these
 * files: the grader uses its own.
 */
@NullMarked
package katas.chat;

import org.jspecify.annotations.NullMarked;
