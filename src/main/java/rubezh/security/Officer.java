package rubezh.security;

import module java.base;

import rubezh.domain.review.StepAuthor;

/**
 * Officer who may sign in. The stored form is independent of the language: a known rank is a code.
 *
 * @param login short Latin name, unique at the station
 * @param name surname and initials, or full name; may be empty
 * @param rank code of a {@link Rank}, or rank as typed; may be empty
 * @param roles what the officer may do at the station; none before sign-in, where nothing is known
 */
public record Officer(String login, String name, String rank, Set<Role> roles) {
    /** Form of a login. */
    public static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,31}");

    public Officer {
        roles = Set.copyOf(roles);
    }

    /** Creates an officer without roles, as a screen or a report names one. */
    public Officer(String login, String name, String rank) {
        this(login, name, rank, Set.of());
    }

    /** Returns the officer with other roles. */
    public Officer withRoles(Set<Role> changed) {
        return new Officer(login, name, rank, changed);
    }

    /** Returns the officer as the lines that he adds to records name him. */
    public StepAuthor asAuthor() {
        return new StepAuthor(
                name.isEmpty() ? null : name,
                rank.isEmpty() ? null : rank,
                roles.stream().map(Role::code).sorted().toList());
    }

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
