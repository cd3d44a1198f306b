package rubezh.security;

import java.util.function.UnaryOperator;

/**
 * Officer who may sign in. The stored form is independent of the language: a known rank is a code,
 * and an officer of a training station has no name.
 *
 * @param login short Latin name, unique at the station
 * @param name surname and initials, or full name; empty at a training station
 * @param rank code of a {@link Rank}, or rank as typed; may be empty
 */
public record Officer(String login, String name, String rank) {
    /**
     * Returns the rank as text.
     *
     * @param messages returns the message of a key
     */
    public String rankIn(UnaryOperator<String> messages) {
        return Rank.of(rank).map(known -> messages.apply(known.key())).orElse(rank);
    }

    /**
     * Returns the name, or the rank if the name is empty.
     *
     * @param messages returns the message of a key
     */
    public String nameIn(UnaryOperator<String> messages) {
        return name.isEmpty() ? rankIn(messages) : name;
    }
}
