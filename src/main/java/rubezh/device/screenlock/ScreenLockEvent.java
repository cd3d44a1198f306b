package rubezh.device.screenlock;

import module java.base;

import rubezh.device.bus.BusMessage;

/** What the operating system tells of its screen and its sleep. */
public enum ScreenLockEvent {
    /** The screen of the session is locked, or its screen saver has begun. */
    LOCKED,
    /** The computer is about to sleep. */
    SLEEPING;

    private static final String LOGIN = "org.freedesktop.login1";
    private static final String SESSION = LOGIN + ".Session";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final String SESSIONS = "/org/freedesktop/login1/session/";

    /** What a bus is asked for: logind, by its sender, and the screen savers of all desktops. */
    static final List<String> RULES =
            List.of(
                    "type='signal',sender='%s',interface='%s',member='Lock'"
                            .formatted(LOGIN, SESSION),
                    "type='signal',sender='%s',interface='%s',member='PropertiesChanged',arg0='%s'"
                            .formatted(LOGIN, PROPERTIES, SESSION),
                    "type='signal',sender='%s',interface='%s.Manager',member='PrepareForSleep'"
                            .formatted(LOGIN, LOGIN),
                    "type='signal',member='ActiveChanged'");

    /** Property {@code LockedHint} with the type of its value, a truth value. */
    private static final byte[] LOCKED_HINT =
            "LockedHint\0\1b\0".getBytes(StandardCharsets.US_ASCII);

    /**
     * Returns what a message tells.
     *
     * @param session id of the session of this user at logind; empty if not known, then every
     *     session counts
     */
    static Optional<ScreenLockEvent> of(BusMessage message, String session) {
        boolean own =
                session.isEmpty()
                        || message.field(BusMessage.PATH).equals(SESSIONS + escaped(session));
        String name = message.field(BusMessage.INTERFACE);
        boolean locked =
                switch (message.field(BusMessage.MEMBER)) {
                    case "Lock" -> own && name.equals(SESSION);
                    case "PropertiesChanged" -> own && name.equals(PROPERTIES) && isHint(message);
                    case "ActiveChanged" -> name.endsWith(".ScreenSaver") && message.isTrue();
                    default -> false;
                };
        boolean sleeping =
                message.field(BusMessage.MEMBER).equals("PrepareForSleep") && message.isTrue();
        return message.type() != BusMessage.SIGNAL || !(locked || sleeping)
                ? Optional.empty()
                : Optional.of(locked ? LOCKED : SLEEPING);
    }

    /** Returns an id as logind writes it in a path: {@code _32} for {@code 2}. */
    private static String escaped(String id) {
        var escaped = new StringBuilder();
        for (byte each : id.getBytes(StandardCharsets.UTF_8)) {
            boolean digit = each >= '0' && each <= '9';
            boolean letter = (each | 0x20) >= 'a' && (each | 0x20) <= 'z';
            escaped.append(
                    letter || (digit && !escaped.isEmpty())
                            ? String.valueOf((char) each)
                            : "_%02x".formatted(each));
        }
        return escaped.toString();
    }

    private static boolean isHint(BusMessage message) {
        ByteBuffer body = message.body();
        for (int at = 0; at + LOCKED_HINT.length <= body.limit(); at++) {
            if (body.slice(at, LOCKED_HINT.length).equals(ByteBuffer.wrap(LOCKED_HINT))) {
                int value = Math.ceilDiv(at + LOCKED_HINT.length, 4) * 4;
                return value + 4 <= body.limit() && body.getInt(value) == 1;
            }
        }
        return false;
    }
}
