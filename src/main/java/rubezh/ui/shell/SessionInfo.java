package rubezh.ui.shell;

import java.util.List;
import java.util.function.Function;
import rubezh.text.Messages;

/**
 * Station and officer shown in the header of the window.
 *
 * @param station name of the station
 * @param officer name of the officer, such as Asanov A. K., or the rank if there is no name
 * @param roles roles of the officer, separated by commas; empty if none
 * @param training whether the register holds training data, which shows the striped banner
 */
public record SessionInfo(
        Function<Messages, String> station,
        Function<Messages, String> officer,
        Function<Messages, String> roles,
        boolean training) {
    /** Returns the initials of a name, the first letters of its first two words. */
    public static String initialsOf(String name) {
        return List.of(name.split("[ \\u00A0]+")).stream()
                .limit(2)
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .reduce("", String::concat);
    }
}
