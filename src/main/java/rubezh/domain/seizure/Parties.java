package rubezh.domain.seizure;

import java.util.List;

/**
 * Everybody who took part.
 *
 * @param persons persons involved
 */
public record Parties(List<Person> persons) {}
