package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement that was closed is used again, by one at a time, and holds nothing meanwhile. */
class SqliteConnectionTest {
    private static final String ALL = "SELECT name FROM post WHERE name >= ? ORDER BY name";

    @TempDir private Path folder;

    @Test
    void aClosedStatementIsUsedAgainWithoutWhatWasBound() throws SQLException {
        try (Connection connection = connect()) {
            PreparedStatement first = connection.prepareStatement(ALL);
            first.setString(1, "KG-OSH");
            assertThat(first.executeQuery().next()).isTrue();
            first.close();
            try (PreparedStatement second = connection.prepareStatement(ALL)) {
                assertThat(second).isSameAs(first);
                assertThat(second.executeQuery().next()).as("nothing is bound").isFalse();
            }
            assertThat(names(connection)).containsExactly("KG-ATA", "KG-OSH");
            assertThat(names(connection)).containsExactly("KG-ATA", "KG-OSH");
        }
    }

    @Test
    void aStatementInUseIsNobodyElses() throws SQLException {
        try (Connection connection = connect();
                PreparedStatement outer = connection.prepareStatement(ALL)) {
            outer.setString(1, "");
            try (ResultSet rows = outer.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(names(connection)).containsExactly("KG-ATA", "KG-OSH");
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("KG-OSH");
            }
        }
    }

    @Test
    void aStatementClosedInTheMiddleHoldsNoSnapshot() throws SQLException {
        try (Connection reader = connect();
                Connection writer = Database.connect(address())) {
            PreparedStatement statement = reader.prepareStatement(ALL);
            statement.setString(1, "");
            assertThat(statement.executeQuery().next()).isTrue();
            statement.close();
            Connections.update(writer, "INSERT INTO post VALUES ('TJ-DUS')");
            assertThat(
                            Connections.query(
                                            writer,
                                            "PRAGMA wal_checkpoint(TRUNCATE)",
                                            row -> row.getInt(1))
                                    .getFirst())
                    .as("a reader holds back the checkpoint")
                    .isZero();
            assertThat(names(reader)).contains("TJ-DUS");
        }
    }

    @Test
    void aStatementThatFailedIsUsedAgain() throws SQLException {
        String insert = "INSERT INTO post VALUES (?)";
        try (Connection connection = connect()) {
            assertThatThrownBy(() -> Connections.update(connection, insert, "KG-OSH"))
                    .hasMessageContaining("UNIQUE");
            assertThat(Connections.update(connection, insert, "UZ-TAS")).isOne();
        }
    }

    @Test
    void aTableChangedMeanwhileIsReadAsItIs() throws SQLException {
        try (Connection connection = connect()) {
            assertThat(names(connection)).hasSize(2);
            Connections.update(connection, "DROP TABLE post");
            Connections.update(connection, "CREATE TABLE post(other TEXT, name TEXT)");
            Connections.update(connection, "INSERT INTO post VALUES ('-', 'KZ-ALA')");
            assertThat(names(connection)).containsExactly("KZ-ALA");
        }
    }

    /** More texts than are kept: those used longest ago are prepared anew. */
    @Test
    void theOldestOfManyIsNotKept() throws SQLException {
        try (Connection connection = connect()) {
            PreparedStatement first = connection.prepareStatement(ALL);
            first.close();
            for (int i = 0; i < 100; i++) {
                String sql = "SELECT " + i + " FROM post";
                assertThat(Connections.query(connection, sql, row -> row.getInt(1))).contains(i);
            }
            try (PreparedStatement again = connection.prepareStatement(ALL)) {
                assertThat(again).isNotSameAs(first);
            }
            assertThat(first.isClosed()).isTrue();
        }
    }

    @Test
    void theEndOfTheConnectionEndsItsStatements() throws SQLException {
        Connection connection = connect();
        PreparedStatement open = connection.prepareStatement(ALL);
        connection.close();
        open.close();
        assertThatThrownBy(() -> connection.prepareStatement(ALL)).isInstanceOf(SQLException.class);
    }

    private static List<String> names(Connection connection) throws SQLException {
        return Connections.query(connection, ALL, row -> row.getString(1), "");
    }

    private String address() {
        return "jdbc:sqlite:" + folder.resolve("posts.db");
    }

    private Connection connect() throws SQLException {
        Connection connection = Database.connect(address());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("CREATE TABLE post(name TEXT PRIMARY KEY)");
            statement.execute("INSERT INTO post VALUES ('KG-OSH'), ('KG-ATA')");
        }
        return connection;
    }
}
