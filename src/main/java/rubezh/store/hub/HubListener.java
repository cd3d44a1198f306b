package rubezh.store.hub;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import rubezh.hub.HubAddress;
import rubezh.hub.HubNews;

/** Listens to a hub on one connection; a server that went silent is found out by asking it. */
final class HubListener implements HubNews {
    /** Channel on which whoever adds revisions tells so, in the transaction that adds them. */
    static final String CHANNEL = "rubezh_added";

    /** Time without news after which the server is asked whether it is still there. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HubAddress address;
    private final Connection connection;

    private HubListener(HubAddress address, Connection connection) {
        this.address = address;
        this.connection = connection;
    }

    /**
     * Begins to listen.
     *
     * @param properties those of the connection
     */
    static HubListener open(HubAddress address, Properties properties) {
        try {
            Connection connection = DriverManager.getConnection(address.url(), properties);
            try (Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
                return new HubListener(address, connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw HubFaults.of(e, address);
        }
    }

    @Override
    public boolean await(Duration patience) {
        long left = patience.toMillis();
        try {
            while (left > 0) {
                long turn = Math.min(left, SILENCE.toMillis());
                if (isTold((int) turn)) {
                    return true;
                }
                left -= turn;
                if (!connection.isValid((int) PATIENCE.toSeconds())) {
                    throw HubFaults.lost(address);
                }
            }
            return false;
        } catch (SQLException e) {
            throw HubFaults.of(e, address);
        }
    }

    /** Takes everything that was told by now as one. */
    private boolean isTold(int millis) throws SQLException {
        PGNotification[] told = connection.unwrap(PGConnection.class).getNotifications(millis);
        return told != null && told.length > 0;
    }

    /** Cuts the connection, so that whoever waits on it wakes up. */
    @Override
    public void close() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException lost) {
            // The server finds out by itself.
        }
    }
}
