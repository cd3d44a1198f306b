package rubezh.security;

/**
 * A person who may sign in.
 *
 * @param login short Latin name, unique at the station
 * @param name surname and initials or full name as shown
 * @param rank position or rank, may be empty
 */
public record Officer(String login, String name, String rank) {}
