package rubezh.ui.desktop;

import java.util.stream.Collectors;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.shell.SessionInfo;

/** What the header of the window says of a session: station, officer and roles. */
final class SessionHeading {
    private SessionHeading() {}

    static SessionInfo of(OpenRegister register) {
        var station = register.station();
        return new SessionInfo(
                m -> station.code() + " " + quoted(m, station.nameRu(), station.nameEn()),
                m -> register.officer().nameIn(m::text),
                m -> roles(register.officer(), m),
                station.training());
    }

    private static String roles(Officer officer, Messages messages) {
        return officer.roles().stream()
                .sorted()
                .map(Role::key)
                .map(messages::text)
                .collect(Collectors.joining(", "));
    }

    private static String quoted(Messages messages, String ru, String en) {
        return messages.language() == Language.RU ? messages.text("shell.quoted", ru) : en;
    }
}
