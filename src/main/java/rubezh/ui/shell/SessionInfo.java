package rubezh.ui.shell;

import module java.base;

import rubezh.domain.station.Station;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.text.QuoteFormat;

/** Station and officer shown in the header of the window. */
public record SessionInfo(Station station, Officer officer) {
    /** Returns code and name of the station. */
    String stationName(Messages messages) {
        boolean russian = messages.language() == Language.RU;
        return station.code()
                + " "
                + (russian
                        ? messages.text("shell.quoted", QuoteFormat.nested(station.nameRu()))
                        : station.nameEn());
    }

    /** Returns the name of the officer, such as Asanov A. K., or the rank if there is no name. */
    String officerName(Messages messages) {
        return officer.nameIn(messages::text);
    }

    /** Returns the roles of the officer, separated by commas; empty if none. */
    String roles(Messages messages) {
        return officer.roles().stream()
                .sorted()
                .map(Role::key)
                .map(messages::text)
                .collect(Collectors.joining(", "));
    }

    /** Returns the initials of a name, the first letters of its first two words. */
    public static String initialsOf(String name) {
        return List.of(name.split("[ \\u00A0]+")).stream()
                .limit(2)
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .reduce("", String::concat);
    }
}
