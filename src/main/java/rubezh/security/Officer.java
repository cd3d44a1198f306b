package rubezh.security;

import java.util.function.UnaryOperator;

/**
 * A person who may sign in. What is stored does not depend on the language the program ran in: a
 * known position is a code, and an officer of a training station, who is nobody, has no name.
 *
 * @param login short Latin name, unique at the station
 * @param name surname and initials or full name as shown; empty for an invented officer
 * @param rank code of a {@link Rank}, or position as typed; may be empty
 */
public record Officer(String login, String name, String rank) {
    /**
     * Returns the position in words.
     *
     * @param words the message of a key, in the language wanted
     */
    public String rankIn(UnaryOperator<String> words) {
        return Rank.of(rank).map(known -> words.apply(known.key())).orElse(rank);
    }

    /**
     * Returns the name, or for want of one the position.
     *
     * @param words the message of a key, in the language wanted
     */
    public String nameIn(UnaryOperator<String> words) {
        return name.isEmpty() ? rankIn(words) : name;
    }
}
