package rubezh.store.hub;

import module java.base;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.postgresql.util.PSQLState;
import rubezh.hub.HubAddress;
import rubezh.text.Fault;

/** Mapping of the errors of a PostgreSQL server to faults. */
final class HubFaults {
    /** Code of a fault of which nothing is known but that the server gives no answer. */
    static final String UNREACHABLE = "HUB-002";

    /** Code of a fault of a server that is not believed to be the one of the address. */
    private static final String UNTRUSTED = "HUB-023";

    private static final Map<String, String> BY_STATE =
            Map.of(
                    "25P03", UNREACHABLE,
                    "42501", "HUB-004",
                    "53100", "HUB-005",
                    "25006", "HUB-006",
                    "23505", "HUB-007",
                    "40001", "HUB-007",
                    "40P01", "HUB-007",
                    "55P03", "HUB-007",
                    "55000", UNREACHABLE);

    /** Faults by the first two characters of a state, its class. */
    private static final Map<String, String> BY_CLASS =
            Map.of(
                    "08", UNREACHABLE,
                    "28", "HUB-003",
                    "3D", "HUB-003",
                    "53", UNREACHABLE,
                    "57", UNREACHABLE,
                    "58", "HUB-005",
                    "XX", "HUB-008");

    private HubFaults() {}

    /**
     * Returns the fault for an error.
     *
     * @param where address of the hub
     */
    static RuntimeException of(SQLException e, HubAddress where) {
        if (where.authority() != null
                && causes(e).anyMatch(FileNotFoundException.class::isInstance)) {
            return new Fault(e, Fault.Exit.DISK, "APP-003", where.authority());
        }
        String code = isOfCertificate(e) ? UNTRUSTED : code(e);
        return switch (code) {
            case "" -> new IllegalStateException(e);
            case "HUB-003", "HUB-004", UNTRUSTED ->
                    new Fault(e, Fault.Exit.NOT_PERMITTED, code, where);
            case "HUB-007" -> new Fault(e, Fault.Exit.IN_USE, code, where);
            case "HUB-008" -> new Fault(e, Fault.Exit.UNVERIFIED, code, where);
            default -> new Fault(e, Fault.Exit.DISK, code, where);
        };
    }

    private static String code(SQLException e) {
        String state = String.valueOf(root(e).getSQLState());
        if (e instanceof SQLTransientConnectionException
                || state.equals(PSQLState.UNKNOWN_STATE.getState())) {
            return UNREACHABLE;
        }
        String ofClass = BY_CLASS.getOrDefault(state.substring(0, Math.min(2, state.length())), "");
        return BY_STATE.getOrDefault(state, ofClass);
    }

    /**
     * The driver gives all faults of a connection one state. A certificate that nobody trusted has
     * signed is among the causes; one of another name has no cause, as no lost connection has.
     */
    private static boolean isOfCertificate(SQLException e) {
        SQLException root = root(e);
        return causes(e).anyMatch(GeneralSecurityException.class::isInstance)
                || root.getCause() == null
                        && PSQLState.CONNECTION_FAILURE.getState().equals(root.getSQLState());
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
    }

    /** Returns whether a connection to another server, or later to this one, may do better. */
    static boolean isOfServer(RuntimeException fault) {
        return fault instanceof Fault known
                && Set.of(UNREACHABLE, UNTRUSTED, "HUB-006").contains(known.code());
    }

    /** Returns the fault of a server that gives no answer any more. */
    static Fault lost(HubAddress where) {
        return new Fault(Fault.Exit.DISK, UNREACHABLE, where);
    }

    /** The pool wraps what the driver says. */
    private static SQLException root(SQLException e) {
        SQLException root = e;
        while (root.getCause() instanceof SQLException cause) {
            root = cause;
        }
        return root;
    }
}
