package rubezh.ui.shell;

import java.util.List;
import java.util.function.Function;
import rubezh.text.Messages;

/**
 * What the frame of the window tells about where and for whom it runs.
 *
 * @param station name of the station
 * @param officer name of the officer, say Asanov A. K., or for want of one the rank
 * @param training whether the data are invented, which shows the striped band
 */
public record SessionInfo(
        Function<Messages, String> station, Function<Messages, String> officer, boolean training) {
    /** Returns the initials of a name: the first letters of its first two words. */
    public static String initialsOf(String name) {
        return List.of(name.split("[ \\u00A0]+")).stream()
                .limit(2)
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .reduce("", String::concat);
    }
}
