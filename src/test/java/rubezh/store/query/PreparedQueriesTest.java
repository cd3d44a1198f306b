package rubezh.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A statement is prepared once, and anew for the connection that takes the place of another. */
class PreparedQueriesTest {
    private static final String ONE = "SELECT 1";

    private final PreparedQueries queries = new PreparedQueries();

    @Test
    void aStatementIsPreparedOnceForItsConnection() throws SQLException {
        try (var first = DriverManager.getConnection("jdbc:sqlite::memory:");
                var second = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            var statement = queries.of(first, ONE);
            assertThat(queries.of(first, ONE)).isSameAs(statement);
            assertThat(queries.of(first, "SELECT 2")).isNotSameAs(statement);
            assertThat(queries.of(second, ONE).getConnection()).isSameAs(second);
            assertThat(queries.of(first, ONE).getConnection()).isSameAs(first);
        }
    }
}
