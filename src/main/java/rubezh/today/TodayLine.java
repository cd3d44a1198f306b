package rubezh.today;

import module java.base;

/**
 * Item as one line in one language; a part that says nothing is empty.
 *
 * @param name number of the record, seal, station or login
 * @param what substance with the number of further ones, or what else it is
 * @param amount amount of the first substance
 * @param when time of the event
 * @param note what is open or missing, or where it is
 * @param age how long it has waited
 */
public record TodayLine(
        String name, String what, String amount, String when, String note, String age) {
    /** Text between the parts of a note. */
    static final String BETWEEN = " · ";

    /** Returns whether it says one thing only. */
    public boolean isSentence() {
        return Stream.of(name, amount, when, note, age).allMatch(String::isEmpty);
    }

    /** Returns the parts that say something, separated by two spaces. */
    public String text() {
        return Stream.of(name, what, amount, when, note, age)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }
}
